import type {
  Announcement,
  Event,
  Gallery,
  Locale,
  NewsArticle,
  Project,
  Publication,
  Statement,
} from '../contract.ts';
import { pdf, take } from './files.ts';
import * as items from './items.ts';
import { body } from './rich-text.ts';
import { at, inLocale } from './text.ts';

export function newsArticle(locale: Locale): NewsArticle {
  return { ...take(items.news(locale)), image: items.image(locale), body: body(locale) };
}

export function speech(locale: Locale): Statement {
  return {
    type: 'statement',
    kind: 'speech',
    url: at(locale, '/hotuba/siku-ya-wakulima'),
    title: inLocale(locale, 'Hotuba ya Siku ya Wakulima', "Speech on Farmers' Day"),
    summary: inLocale(locale, 'Kuhusu pembejeo na masoko ya mazao.', 'On farm inputs and markets for crops.'),
    date: '2026-08-08',
    speaker: 'Mhe. Stewart Komba',
    place: inLocale(locale, 'Viwanja vya Lituhi', 'Lituhi grounds'),
    body: body(locale),
    files: [pdf(inLocale(locale, 'Hotuba kamili', 'Full speech'))],
  };
}

export function announcement(locale: Locale): Announcement {
  return {
    ...take(items.announcements(locale)),
    body: body(locale),
    files: [pdf(inLocale(locale, 'Tangazo la nafasi za kazi', 'Notice of vacancies'))],
  };
}

export function event(locale: Locale): Event {
  return { ...take(items.events(locale)), body: body(locale), image: null };
}

export function publication(locale: Locale): Publication {
  const item = take(items.publications(locale));
  const summary = inLocale(
    locale,
    'Makadirio ya mapato na matumizi kama yalivyopitishwa na Baraza la Madiwani.',
    'Estimates of revenue and expenditure as passed by the Full Council.',
  );
  return { ...item, summary, cover: null };
}

export function gallery(locale: Locale): Gallery {
  const photo = items.image(locale);
  return {
    type: 'gallery',
    kind: 'photo',
    url: at(locale, '/picha/zahanati'),
    title: inLocale(locale, 'Ukaguzi wa zahanati', 'Inspection of the dispensaries'),
    summary: inLocale(
      locale,
      'Kamati ya Fedha ilipotembelea kata tatu.',
      'The Finance Committee visits three wards.',
    ),
    date: '2026-11-18',
    cover: photo,
    count: 3,
    photos: [photo, photo, photo],
    length: null,
    video: null,
    videoFile: null,
    captions: null,
    transcript: [],
  };
}

export function video(locale: Locale): Gallery {
  return {
    ...gallery(locale),
    kind: 'video',
    url: at(locale, '/video/zahanati'),
    count: 1,
    photos: [],
    length: '3:45',
    video: 'https://www.youtube.com/watch?v=nyasa',
    captions: 'sw',
    transcript: body(locale),
  };
}

export function project(locale: Locale): Project {
  return {
    ...take(items.projects(locale)),
    funder: inLocale(locale, 'Serikali Kuu', 'Central Government'),
    budget: '1450000000',
    startsOn: '2026-02-01',
    endsOn: '2027-06-30',
    body: body(locale),
  };
}
