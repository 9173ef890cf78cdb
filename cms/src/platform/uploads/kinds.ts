const MB = 1024 * 1024;
/** What one file of a kind may weigh; a citizen pays for every megabyte. */
const LIMITS = {
  picture: 15 * MB,
  document: 25 * MB,
  text: 5 * MB,
  sound: 30 * MB,
  film: 50 * MB,
} as const;
export type Group = keyof typeof LIMITS;
export type Kind = { mime: string; extensions: [string, ...string[]]; group: Group; limit: number };

export const MOST_FILES = 20;

const kind = (group: Group, mime: string, ...extensions: [string, ...string[]]): Kind => {
  return { group, mime, extensions, limit: LIMITS[group] };
};
const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`;
const openDocument = (name: string) => `application/vnd.oasis.opendocument.${name}`;

/**
 * Everything that may be uploaded. SVG may not: it is a program as much as a picture (scripts, requests to others), and
 * a logo is as good as PNG or WebP. Nor may Word's and Excel's old binary files, which may hide macros anywhere.
 */
export const KINDS: Kind[] = [
  kind('picture', 'image/jpeg', '.jpg', '.jpeg'),
  kind('picture', 'image/png', '.png'),
  kind('picture', 'image/webp', '.webp'),
  kind('picture', 'image/avif', '.avif'),
  kind('picture', 'image/gif', '.gif'),
  kind('document', 'application/pdf', '.pdf'),
  kind('document', office('wordprocessingml.document'), '.docx'),
  kind('document', office('spreadsheetml.sheet'), '.xlsx'),
  kind('document', office('presentationml.presentation'), '.pptx'),
  kind('document', openDocument('text'), '.odt'),
  kind('document', openDocument('spreadsheet'), '.ods'),
  kind('document', openDocument('presentation'), '.odp'),
  kind('text', 'text/csv', '.csv'),
  kind('text', 'text/plain', '.txt'),
  kind('sound', 'audio/mpeg', '.mp3'),
  kind('sound', 'audio/x-m4a', '.m4a'),
  kind('sound', 'audio/ogg', '.ogg', '.oga', '.opus'),
  kind('film', 'video/mp4', '.mp4', '.m4v'),
  kind('film', 'video/webm', '.webm'),
];
