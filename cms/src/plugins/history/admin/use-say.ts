import { useIntl } from 'react-intl';
import { contentWords } from '../../../admin/content-words';
import { currentLanguage } from '../../../admin/language';
import { fieldMessageId } from '../../../admin/messages';
import { useMoment } from '../../../admin/moment';
import { componentsByUid } from '../../../words/words';
import type { Say } from './compare/readable';

/** How contents are said in the reader's language. */
export function useSay(): Say {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const components = componentsByUid(contentWords);
  const language = currentLanguage();
  return {
    yes: formatMessage({ id: 'history.yes' }),
    no: formatMessage({ id: 'history.no' }),
    value: (text) => contentWords.values[text]?.[language] ?? text,
    moment,
    field: (component, name) => components[component ?? '']?.fields[name]?.label[language] ?? anyLabel(name),
    group: (component) => components[component]?.name[language] ?? component,
  };

  /** A form does not say which kind of field group it holds; the same name means the same in all. */
  function anyLabel(name: string): string {
    const one = Object.values(components).find(({ fields }) => name in fields);
    return one?.fields[name]?.label[language] ?? name;
  }
}

/** The label of a field of a content type. */
export function useFieldLabel(model: string) {
  const { formatMessage } = useIntl();
  return (field: string) => formatMessage({ id: fieldMessageId(model, field), defaultMessage: field });
}
