import mailWords from '../words/mail.json';

export type MailName = keyof typeof mailWords;
type Values = Record<string, string>;

/**
 * One of the messages of `words/mail.json`, in Swahili with the English below it.
 * @param values what stands for the `{names}` in the message
 */
export function mailTemplate(name: MailName, values: Values) {
  const { sw, en } = mailWords[name];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  return {
    subject: fill(`${sw.subject} / ${en.subject}`),
    text: fill(`${sw.text}\n\n---\n\n${en.text}\n`),
    html: '',
  };
}
