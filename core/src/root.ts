import { fileURLToPath } from 'node:url';

/** The repository's folder: every path that is not in `DATA_DIR` starts here. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
