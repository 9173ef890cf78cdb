import { TovutiError } from '@tovuti/core';
import type { TemplatesApp } from '@tovuti/templates/app';

/** What the builder needs of the compiled templates. */
export type Renderer = Pick<TemplatesApp, 'render' | 'buildId' | 'assets' | 'rootFiles'>;

/**
 * Loads the compiled templates.
 * @throws TovutiError `templates-not-built`
 */
export async function loadRenderer(): Promise<Renderer> {
  try {
    const { loadApp } = await import('@tovuti/templates/app');
    return await loadApp();
  } catch (cause) {
    throw new TovutiError('templates-not-built', { reason: (cause as Error).message }, { cause });
  }
}
