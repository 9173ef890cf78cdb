import type { Contact, Locale } from '../contract.ts';
import { contactHours } from '../format/hours.ts';
import { telephone } from '../format/telephone.ts';
import { words } from '../words/words.ts';
import { emailFact, type Fact, known, phoneFact, textFact } from './fact.ts';

/** All the ways to reach an institution, the quickest first. */
export function contactFacts(contact: Contact, locale: Locale): Fact[] {
  const text = words(locale).contacts;
  return known([
    phoneFact(text.tollFree, contact.tollFree),
    phoneFact(text.phone, contact.phone),
    contact.ussd ? { term: text.ussd, text: contact.ussd, href: telephone(contact.ussd) } : null,
    emailFact(text.email, contact.email),
    ...contactHours(contact, locale).map((hours) => textFact(text.hours, hours)),
    textFact(text.address, contact.address),
    textFact(text.postal, contact.postalAddress),
  ]);
}
