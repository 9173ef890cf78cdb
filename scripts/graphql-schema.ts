/**
 * Writes the GraphQL schema that the builder's documents are typed with: `node scripts/graphql-schema.ts`.
 * With `--check` it writes nothing and fails when the file is not what Strapi serves.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { openStrapi } from './strapi.ts';

const FILE = join(ROOT, 'cms/types/schema.graphql');

const strapi = await openStrapi();
// The same copy of graphql that Strapi built the schema with.
const require = createRequire(
  createRequire(join(ROOT, 'cms/package.json')).resolve('@strapi/plugin-graphql/package.json'),
);
const { lexicographicSortSchema, printSchema } = require('graphql') as typeof import('graphql');
const schema = strapi.plugin('graphql').service('content-api').buildSchema();
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
await strapi.destroy();

if (process.argv.includes('--check')) process.exit(readFileSync(FILE, 'utf8') === text ? 0 : 1);
mkdirSync(join(ROOT, 'cms/types'), { recursive: true });
writeFileSync(FILE, text);
process.exit(0);
