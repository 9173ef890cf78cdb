import { useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, type ReactNode, useState } from 'react';

/** A file of the media library as its dialog gives it. */
export type LibraryFile = { id: number; url: string; name: string } & Record<string, unknown>;
type Options = { allowedTypes: ('images' | 'files' | 'videos' | 'audios')[]; multiple?: boolean };
type Dialog = ComponentType<Options & { onClose(): void; onSelectAssets(files: LibraryFile[]): void }>;

/** What a text keeps of a picture; the server takes what the file is from the media library. */
const KEPT =
  'name alternativeText url caption width height formats hash ext mime size previewUrl provider provider_metadata createdAt updatedAt'.split(
    ' ',
  );

/** Strapi's own dialog of the media library, with which files are chosen and uploaded everywhere. */
export function useMediaLibrary(options: Options, onChosen: (files: LibraryFile[]) => void) {
  const [isOpen, setOpen] = useState(false);
  const components = useStrapiApp('useMediaLibrary', (app) => app.components) as Record<string, Dialog>;
  const MediaLibrary = components['media-library'];
  const choose = (files: LibraryFile[]) => {
    setOpen(false);
    onChosen(files.map(kept));
  };
  const dialog: ReactNode =
    isOpen && MediaLibrary ? (
      <MediaLibrary {...options} onClose={() => setOpen(false)} onSelectAssets={choose} />
    ) : null;
  return { open: () => setOpen(true), dialog };
}

function kept(file: LibraryFile): LibraryFile {
  const entries = KEPT.flatMap((name) => (name in file ? [[name, file[name]] as const] : []));
  // The dialog shows files by the address of the CMS; a text names them by their path.
  return { ...(Object.fromEntries(entries) as LibraryFile), url: pathOf(file.url) };
}

const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');
