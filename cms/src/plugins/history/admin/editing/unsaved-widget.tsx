import { Box, Link, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useMoment } from '../../../../admin/moment';
import { typeNameOf } from '../../../../admin/type-name';
import { allUnsaved, type Form, type Unsaved } from './unsaved';

/** On the home page, where Strapi leads after signing in again: the forms that hold unsaved text of this person. */
export function UnsavedWidget() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const user = useAuth('UnsavedWidget', (state) => state.user);
  const found = user ? allUnsaved(Number(user.id)) : [];
  if (found.length === 0) {
    return <Typography textColor="neutral600">{formatMessage({ id: 'history.unsaved.none' })}</Typography>;
  }
  return (
    <Box tag="ul">
      {found.map(({ form, unsaved }) => (
        <Box tag="li" key={pathOf(form)} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
          <Link tag={RouterLink} to={pathOf(form)}>
            {titleOf(unsaved) ?? typeNameOf(form.model)}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {typeNameOf(form.model)} · {moment(new Date(unsaved.at).toISOString())}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function pathOf({ model, document, locale }: Form): string {
  const place = document.startsWith('new-') ? 'create' : document;
  return `/content-manager/collection-types/${model}/${place}?plugins[i18n][locale]=${locale}`;
}

function titleOf({ fields: { title, name } }: Unsaved): string | null {
  return typeof title === 'string' ? title : typeof name === 'string' ? name : null;
}
