import type { StrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, forwardRef } from 'react';
import { AltTextFields } from './alt-text-fields';
import { AltTextPanel } from './panel';

type MediaProps = { name: string; disabled?: boolean };
type ContentManager = { addEditViewSidePanel(panels: unknown[]): void };

/**
 * Asks what a picture shows where it is chosen or uploaded: under Strapi's own field of files, which stays as it is, and
 * beside the form, before anybody publishes.
 */
export function addAltTexts(app: StrapiApp) {
  const fields = app.library.fields as Record<string, ComponentType<MediaProps>>;
  const Plain = fields.media;
  if (Plain) {
    const Component = forwardRef<unknown, MediaProps>((props, ref) => (
      <>
        <Plain {...props} {...({ ref } as object)} />
        <AltTextFields name={props.name} disabled={props.disabled === true} />
      </>
    ));
    app.addFields({ type: 'media', Component: Component as never });
  }
  (app.getPlugin('content-manager').apis as ContentManager).addEditViewSidePanel([AltTextPanel]);
}
