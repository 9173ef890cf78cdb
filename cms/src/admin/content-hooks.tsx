import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { isValidElement } from 'react';
import { type TypeWords, typeUid } from '../words/words';
import { calendarProps } from './calendar';
import { contentWords } from './content-words';
import { type Column, formatColumn, formatTitle } from './format-column';
import { currentLanguage } from './language';
import { LocalizedMark } from './localized-mark';
import { Message } from './message';
import { fieldMessageId } from './messages';

type Link = { uid: string; title: string };
type Field = { name: string; type?: string; hint?: React.ReactNode; labelAction?: React.ReactNode };
type Settings = { settings: { displayName?: string } };
type EditLayout = {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
};
type Filter = { name: string; type?: string; label: Column['label'] };

/** Fields that Strapi shows with a calendar. */
const DAYS = new Set(['date', 'datetime']);
const withCalendar = <T extends { type?: string }>(field: T): T =>
  DAYS.has(field.type ?? '') ? { ...field, ...calendarProps() } : field;

/** Only platform administrators may open the institutions, and only to them is it news whose a document is. */
let isPlatformAdministrator = false;

/** Brings our words, and the institution of each document, into the content manager through its documented hooks. */
export function contentHooks(app: Pick<StrapiApp, 'registerHook'>) {
  app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', nameLinks);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', prepareColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', nameFilters);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', prepareForm);
}

/** The menu sorts and searches titles as they stand here, so they are put in the reader's language. */
function nameLinks<T extends { ctLinks: Link[] }>(menu: T): T {
  isPlatformAdministrator = menu.ctLinks.some(({ uid }) => uid === typeUid('institution'));
  const names = new Map(
    Object.entries(contentWords.types).map(([name, type]) => [typeUid(name), type.plural]),
  );
  const ctLinks = menu.ctLinks.map((link) => ({
    ...link,
    title: names.get(link.uid)?.[currentLanguage()] ?? link.title,
  }));
  return { ...menu, ctLinks };
}

function prepareColumns<T extends { displayedHeaders: Column[]; layout: Settings }>(table: T): T {
  const [first, ...others] = table.displayedHeaders;
  const columns = [...(first ? [formatTitle(formatColumn(first))] : []), ...others.map(formatColumn)];
  const uid = uidOf(table.layout);
  const isShown = columns.some(({ name }) => name === 'tenant');
  if (!isPlatformAdministrator || isShown || !uid || uid === typeUid('institution')) {
    return { ...table, displayedHeaders: columns };
  }
  const tenant: Column = {
    name: 'tenant',
    attribute: { type: 'string' },
    label: { id: fieldMessageId(uid, 'tenant'), defaultMessage: 'tenant' },
    searchable: true,
    sortable: true,
  };
  return { ...table, displayedHeaders: [...columns, tenant] };
}

function nameFilters<T extends { displayedFilters: Filter[]; layout: Settings }>(list: T): T {
  const uid = uidOf(list.layout);
  if (!uid) return list;
  const displayedFilters = list.displayedFilters
    .map(withCalendar)
    .map((filter) =>
      typeof filter.label === 'string' && !filter.name.startsWith('__')
        ? { ...filter, label: { id: fieldMessageId(uid, filter.name), defaultMessage: filter.label } }
        : filter,
    );
  return { ...list, displayedFilters };
}

/** Help in the reader's language under every field; the institution only for those who work for several. */
function prepareForm<T extends { layout: EditLayout }>({ layout, ...rest }: T) {
  const rows = (panel: Field[][]) =>
    panel
      .map((row) =>
        row
          .filter(({ name }) => name !== 'tenant' || isPlatformAdministrator)
          .map(markLocalized)
          .map(translateHelp)
          .map(withCalendar),
      )
      .filter((row) => row.length > 0);
  const components = Object.entries(layout.components).map(([uid, component]) => {
    return [uid, { ...component, layout: rows(component.layout) }] as const;
  });
  return {
    ...rest,
    layout: { ...layout, layout: layout.layout.map(rows), components: Object.fromEntries(components) },
  };
}

/** Strapi's own mark of what each language has for itself shows `[object Object]` under the mouse. */
function markLocalized(field: Field): Field {
  const title = isValidElement<{ title?: unknown }>(field.labelAction) ? field.labelAction.props.title : null;
  const isMark = typeof title === 'object' && title !== null && 'id' in title;
  return isMark ? { ...field, labelAction: <LocalizedMark id={String(title.id)} /> } : field;
}

/** Strapi shows no help under a field group, so there it stands beside the label. */
function translateHelp(field: Field): Field {
  if (typeof field.hint !== 'string' || !field.hint) return field;
  const help = <Message text={field.hint} />;
  if (field.type !== 'component') return { ...field, hint: help };
  const labelAction = (
    <>
      {field.labelAction}
      <Typography variant="pi" textColor="neutral600" paddingLeft={2}>
        {help}
      </Typography>
    </>
  );
  return { ...field, labelAction };
}

/** The hooks know a type by its display name only. */
function uidOf({ settings }: Settings): string | undefined {
  const isShown = ([, type]: [string, TypeWords]) => type.name.en === settings.displayName;
  const [name] = Object.entries(contentWords.types).find(isShown) ?? [];
  return name && typeUid(name);
}
