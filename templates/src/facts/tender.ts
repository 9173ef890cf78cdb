import type { Locale, Tender } from '../contract.ts';
import { words } from '../words/words.ts';
import { dateFact, type Fact, known, momentFact, moneyFact, textFact } from './fact.ts';

/** The procurement facts that a bidder looks for, most needed first. */
export function tenderFacts(tender: Tender, locale: Locale): Fact[] {
  const text = words(locale).tender;
  return known([
    textFact(text.number, tender.number),
    textFact(text.stageLabel, text.stage[tender.stage]),
    momentFact(words(locale).deadline.label, tender.deadline.at, locale),
    momentFact(text.opens, tender.opensAt, locale),
    textFact(text.categoryLabel, text.category[tender.category]),
    textFact(text.methodLabel, text.method[tender.method]),
    tender.fee === '0' ? textFact(text.fee, text.free) : moneyFact(text.fee, tender.fee),
    dateFact(text.published, tender.publishedOn, locale),
  ]);
}

/** Who won, for how much and when. */
export function awardFacts(award: NonNullable<Tender['award']>, locale: Locale): Fact[] {
  const text = words(locale).tender;
  return known([
    textFact(text.awardee, award.to),
    moneyFact(text.amount, award.amount),
    dateFact(text.awardedOn, award.on, locale),
  ]);
}
