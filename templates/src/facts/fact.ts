import type { Locale } from '../contract.ts';
import { formatDate, formatMoment } from '../format/date.ts';
import { formatMoney } from '../format/quantity.ts';
import { telephone } from '../format/telephone.ts';

/** One line of a document's key facts; `moment` is the machine-readable form of a date. */
export type Fact = { term: string; text: string; href?: string; moment?: string };

/** Leaves out what the document doesn't say. */
export function known(facts: (Fact | null)[]): Fact[] {
  return facts.filter((fact) => fact !== null);
}

/** Plain words. */
export function textFact(term: string, text: string | null): Fact | null {
  return text ? { term, text } : null;
}

/** A day. */
export function dateFact(term: string, date: string | null, locale: Locale): Fact | null {
  return date ? { term, text: formatDate(date, locale), moment: date } : null;
}

/** A day and its time. */
export function momentFact(term: string, moment: string | null, locale: Locale): Fact | null {
  return moment ? { term, text: formatMoment(moment, locale), moment } : null;
}

/** An amount of shillings. */
export function moneyFact(term: string, amount: string | null): Fact | null {
  return amount === null ? null : { term, text: formatMoney(amount) };
}

/** A telephone number that can be called from the page. */
export function phoneFact(term: string, phone: string | null): Fact | null {
  return phone ? { term, text: phone, href: telephone(phone) } : null;
}

/** An e-mail address. */
export function emailFact(term: string, email: string | null): Fact | null {
  return email ? { term, text: email, href: `mailto:${email}` } : null;
}
