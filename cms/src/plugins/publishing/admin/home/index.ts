import { CheckCircle, Clock, Earth, Globe, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const title = (name: string) => ({ id: `publishing.home.${name}`, defaultMessage: name });
const place = (name: string, icon: typeof Clock, component: () => Promise<() => JSX.Element>) => ({
  pluginId: 'publishing',
  id: name,
  title: title(name),
  icon,
  component,
});

const PLACES = [
  place('waiting', CheckCircle, async () => (await import('./waiting')).Waiting),
  place('drafts', Pencil, async () => (await import('./drafts')).Drafts),
  place('scheduled', Clock, async () => (await import('./scheduled')).Scheduled),
  place('live', Earth, async () => (await import('./live')).Live),
  place('parity', Globe, async () => (await import('./parity')).Parity),
];

/** The home page is about a person's work; what Strapi shows there is about Strapi. */
export function addHomePage(app: Pick<StrapiApp, 'widgets'>) {
  const isStrapis = ({ pluginId }: { pluginId?: string }) =>
    pluginId === 'admin' || pluginId === 'content-manager';
  app.widgets.register((widgets) => [...PLACES, ...widgets.filter((widget) => !isStrapis(widget))]);
}
