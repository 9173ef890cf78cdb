/** Writes the GraphQL schema that the builder's documents are typed with: `node scripts/graphql-schema.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { openStrapi } from './strapi.ts';

const strapi = await openStrapi();
// The same copy of graphql that Strapi built the schema with.
const require = createRequire(
  createRequire(join(ROOT, 'cms/package.json')).resolve('@strapi/plugin-graphql/package.json'),
);
const { lexicographicSortSchema, printSchema } = require('graphql') as typeof import('graphql');
const schema = strapi.plugin('graphql').service('content-api').buildSchema();
mkdirSync(join(ROOT, 'cms/types'), { recursive: true });
writeFileSync(join(ROOT, 'cms/types/schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
await strapi.destroy();
process.exit(0);
