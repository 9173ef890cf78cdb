import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useAuth, useStrapiApp, Widget } from '@strapi/strapi/admin';
import { type ComponentType, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { isLeaving } from '../plugins/accounts/admin/watch-owed';

type Label = { id: string; defaultMessage: string };
type WidgetEntry = {
  uid: string;
  title: Label;
  icon?: ComponentType<{ fill: string }>;
  link?: { label: Label; href: string };
  component(): Promise<ComponentType>;
};

/** What a person has to do, before what the site is like. */
const isWork = ({ uid }: WidgetEntry) => uid !== 'plugin::publishing.live';

/**
 * The home page: the registered widgets, each as tall as what it says, without holes between them. Strapi's own page gives
 * each a button that deletes it and one fixed height.
 */
export default function HomePage() {
  const { formatMessage } = useIntl();
  const user = useAuth('HomePage', (state) => state.user);
  const widgets = useStrapiApp('HomePage', (app) => app.widgets).getAll() as unknown as WidgetEntry[];
  if (isLeaving()) return <Page.Loading />;
  const title = formatMessage({ id: 'HomePage.head.title' });
  const name = user?.firstname ?? user?.email ?? '';
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'HomePage.header.title' }, { name })}
        subtitle={formatMessage({ id: 'HomePage.header.subtitle' })}
      />
      <Layouts.Content>
        <Grid.Root gap={5} style={{ alignItems: 'start' }}>
          {[widgets.filter(isWork), widgets.filter((widget) => !isWork(widget))].map((column) => (
            <Grid.Item
              key={column[0]?.uid}
              col={6}
              s={12}
              xs={12}
              direction="column"
              alignItems="stretch"
              gap={5}
            >
              {column.map((widget) => (
                <Place key={widget.uid} widget={widget} />
              ))}
            </Grid.Item>
          ))}
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

function Place({ widget: { uid, title, icon: Icon, link, component } }: { widget: WidgetEntry }) {
  const { formatMessage } = useIntl();
  const [Content, setContent] = useState<ComponentType | null>(null);
  useEffect(() => {
    component().then((loaded) => setContent(() => loaded));
  }, [component]);
  return (
    <Box
      tag="section"
      aria-labelledby={uid}
      background="neutral0"
      borderColor="neutral150"
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      width="100%"
      hasRadius
    >
      <Flex justifyContent="space-between" gap={4} paddingBottom={4}>
        <Flex gap={2}>
          {Icon ? <Icon fill="neutral500" aria-hidden /> : null}
          <Typography tag="h2" id={uid} variant="delta">
            {formatMessage(title)}
          </Typography>
        </Flex>
        {link ? (
          <Link tag={RouterLink} to={link.href}>
            {formatMessage(link.label)}
          </Link>
        ) : null}
      </Flex>
      {Content ? <Content /> : <Widget.Loading />}
    </Box>
  );
}
