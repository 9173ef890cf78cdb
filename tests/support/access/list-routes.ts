/** Prints every route of the running system's own router, one line of JSON: `["GET /admin/users/:id", …]`. */
import { openStrapi } from '../../../scripts/strapi.ts';

type Layer = { methods: string[]; path: string };

const strapi = await openStrapi();
strapi.server.mount();
const layers = strapi.server.listRoutes() as Layer[];
const routes = layers.flatMap(({ methods, path }) =>
  methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
);
await strapi.destroy();
console.log(JSON.stringify(routes));
process.exit(0);
