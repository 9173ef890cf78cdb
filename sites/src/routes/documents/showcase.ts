import type { GalleryItem, ProjectItem, StatisticItem } from '@tovuti/templates/contract';
import type { Documents } from '../../snapshot/types.ts';
import { placeUrl } from '../paths.ts';
import { type Context, latestFirst, sortBy } from './context.ts';
import { type Entry, entry } from './entry.ts';

const GALLERY_KINDS = { photos: 'photo', videos: 'video' } as const;

export function galleries({ locale, content }: Context, section: keyof typeof GALLERY_KINDS): Entry[] {
  const ofKind = content.gallery.filter(({ kind }) => kind === GALLERY_KINDS[section]);
  return latestFirst(ofKind, ({ date }) => date).map((gallery) => {
    const { photos, video, videoFile, captions, transcript } = gallery;
    const item: GalleryItem = {
      type: 'gallery',
      url: placeUrl(locale, section, gallery.slug),
      title: gallery.title,
      summary: gallery.summary,
      kind: gallery.kind,
      date: gallery.date,
      cover: photos[0] ?? null,
      count: photos.length,
      length: gallery.length,
    };
    return entry(gallery, item, () => ({ ...item, photos, video, videoFile, captions, transcript }));
  });
}

/** What is being built now comes first. */
const PROJECT_STAGES = ['ongoing', 'planned', 'completed', 'suspended'];

export function projects({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.project,
    ({ stage }) => PROJECT_STAGES.indexOf(stage),
    ({ title }) => title,
  );
  return ordered.map((project) => {
    const item: ProjectItem = {
      type: 'project',
      url: placeUrl(locale, 'projects', project.slug),
      title: project.title,
      summary: project.summary,
      stage: project.stage,
      location: project.location,
      progress: project.progress,
      image: project.image,
    };
    const { funder, budget, startsOn, endsOn, body } = project;
    return entry(project, item, () => ({ ...item, funder, budget, startsOn, endsOn, body }));
  });
}

/** Featured statistics first: they stand on the home page. */
export function statistics({ locale, content }: Context): Entry[] {
  const ordered = sortBy(
    content.statistic,
    ({ featured }) => (featured ? 0 : 1),
    ({ order }) => order,
    ({ title }) => title,
  );
  return ordered.map((statistic) => {
    const item: StatisticItem = {
      type: 'statistic',
      url: placeUrl(locale, 'statistics', statistic.slug),
      title: statistic.title,
      summary: statistic.summary,
      value: statistic.value,
      unit: statistic.unit,
      period: statistic.period,
      change: changeOf(statistic),
    };
    const { source, points } = statistic;
    const figures = points.length > 0 ? `${item.url}.csv` : null;
    return entry(statistic, item, () => ({ ...item, source, points, figures }));
  });
}

const SHARE = /^(asilimia|per ?cent|%)$/i;

/** How the last figure differs from the one before it: of two years that follow one another, to one digit. */
function changeOf({ points, unit }: Documents['statistic']): StatisticItem['change'] {
  const [before, now] = points.slice(-2);
  if (!before || !now || Number(now.label.slice(0, 4)) - Number(before.label.slice(0, 4)) !== 1) return null;
  const isShare = SHARE.test(unit ?? '');
  if (!isShare && before.value === 0) return null;
  const change = isShare ? now.value - before.value : (now.value / before.value - 1) * 100;
  return { since: before.label, by: Math.round(change * 10) / 10, isShare };
}
