import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { loadTenants, placeUrl, type Settings } from '@tovuti/core';
import { LOCALES } from '@tovuti/templates/contract';
import { PORTAL } from '../build/facts.ts';
import { ATOM, mediaType } from '../release/media-type.ts';
import { headersFor, PERMISSIONS_POLICY } from './headers.ts';
import { hostTable, type SiteOfHost } from './hosts.ts';

/** Headers that differ between hosts, each with the variable that holds it. */
const OF_HOST: Record<string, string> = {
  'strict-transport-security': '$tovuti_hsts',
  'content-security-policy': '$tovuti_csp',
};
/** Longer lines of one map than nginx takes by itself. */
const HASH = `map_hash_max_size 8192;
map_hash_bucket_size 256;
server_names_hash_max_size 8192;
server_names_hash_bucket_size 256;`;

const TO_SEARCH = `    error_page 418 = @search;
    if ($tovuti_searches) { return 418; }`;
const PASS_ON = `    gzip off;
    gzip_static off;
    proxy_pass http://tovuti_sites;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header Connection "";`;

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * A configuration for nginx (`include` it in `http { }`) that serves every site from its live release: the same hosts,
 * addresses and headers as our own server, which answers behind it for what is no file (redirects, what is gone or absent).
 * @param port where nginx listens; TLS and names of certificates are the operator's
 */
export function nginxConfig(settings: Settings, port: number): string {
  const { dataDir, sitesPort, portalDomain, tenantsFile } = settings;
  const names = [...hostTable(loadTenants(tenantsFile), portalDomain).names()];
  const own = names.filter(([, { movedTo }]) => movedTo === null);
  const moved = names.flatMap(([name, { movedTo }]) => (movedTo === null ? [] : [[name, movedTo] as const]));
  const root = quote(`${join(dataDir, 'sites')}/$tovuti_site/current`);
  return `# Made by "npm run sites -- nginx": make it anew after a change of tenants.json or of settings.
${HASH}

${map(
  '$host $tovuti_site',
  own.map(([name, { code }]) => [name, code] as const),
)}

${map('$host $tovuti_moved', moved)}

# Names of this machine have no TLS and must stay reachable; what lies below the portal's domain has it, too.
${map('$host $tovuti_group', groups(own), 'domain')}

${Object.entries(OF_HOST)
  .map(([header, variable]) => map(`$tovuti_group ${variable}`, valuesOf(header)))
  .join('\n\n')}

# A search is answered by our own server: in the search page of a site, and in any list of the portal.
map "$tovuti_site:$uri?$arg_q" $tovuti_searches {
  default "";
  "~^${PORTAL}:.*\\?." 1;
${LOCALES.map((locale) => `  "~:${placeUrl(locale, 'search')}\\?." 1;`).join('\n')}
}

upstream tovuti_sites {
  server 127.0.0.1:${sitesPort};
  keepalive 16;
}

server {
  listen ${port};
  server_name _;
  server_tokens off;
  merge_slashes off;
  root ${root};
  charset utf-8;
  charset_types text/css application/javascript application/json text/csv text/plain;

  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_min_length 1000;
  gzip_types text/css application/javascript application/json text/csv text/plain application/xml ${ATOM} image/svg+xml;

  # A release never changes: nothing about it is remembered, so that the next one shows at once.
  open_file_cache off;

  # What is not a plain file of the release has one place that decides: our own server.
  location ~ "(/\\.|//|\\x5c|\\.html$|./$|^/(en/)?(404|410)$)" { try_files /dev/null @tovuti; }

  recursive_error_pages on;

  location = / {
${TO_SEARCH}
    try_files /index.html @tovuti;
${headerLines('no-cache')}
  }

  location / {
${TO_SEARCH}
    try_files $uri $uri.html @tovuti;
${headerLines('no-cache')}
  }

${[
  { location: '~ /feed\\.xml$', type: ATOM },
  { location: '~ \\.xml$', type: mediaType('a.xml') },
  { location: '~ \\.csv$', type: 'text/csv' },
  { location: '= /favicon.ico', type: mediaType('favicon.ico') },
  { location: '= /.well-known/security.txt', type: 'text/plain' },
]
  .map(
    ({ location, type }) => `  location ${location} {
    types { }
    default_type ${type};
    try_files $uri @tovuti;
${headerLines('no-cache')}
  }`,
  )
  .join('\n\n')}

  location ~ ^/(_astro|media)/ {
    try_files $uri @tovuti;
${headerLines(FOR_EVER)}
  }

  location @tovuti {
${PASS_ON}
  }

  # When our own server is away, the page of the release answers: it has the whole list and says so.
  location @search {
${PASS_ON}
    proxy_connect_timeout 2s;
    proxy_read_timeout 10s;
    error_page 502 504 = @whole;
  }

  location @whole {
    try_files $uri.html /index.html =503;
${headerLines('no-cache')}
  }
}
${moved.length ? movedServer(port, moved) : ''}`;
}

/** The other name of a domain, with or without `www.`, leads to the one that the site has. */
function movedServer(port: number, moved: (readonly [string, string])[]): string {
  return `
server {
  listen ${port};
  server_name ${moved.map(([name]) => name).join('\n    ')};
  server_tokens off;
${headerLines('no-cache', '  ')}
  return 308 https://$tovuti_moved$request_uri;
}
`;
}

type Pair = readonly [string, string];

function map(variables: string, pairs: Pair[], fallback = ''): string {
  const lines = pairs.map(([name, value]) => `  ${quote(name)} ${quote(value)};`);
  return [`map ${variables} {`, `  default ${quote(fallback)};`, ...lines, '}'].join('\n');
}

const EXAMPLES = {
  domain: { code: '', isLocal: false, movedTo: null },
  portal: { code: PORTAL, isLocal: false, movedTo: null },
  local: { code: '', isLocal: true, movedTo: null },
} satisfies Record<string, SiteOfHost>;

/** The hosts that are not just an institution's domain. */
function groups(hosts: [string, SiteOfHost][]): Pair[] {
  return hosts.flatMap(([name, { code, isLocal }]): Pair[] => {
    if (isLocal) return [[name, 'local']];
    return code === PORTAL ? [[name, 'portal']] : [];
  });
}

function valuesOf(header: string): Pair[] {
  return Object.entries(EXAMPLES).map(([group, host]) => [group, headersOf(host)[header] ?? '']);
}

function headerLines(cacheControl: string, indent = '    '): string {
  const all = { ...headersOf(null), ...OF_HOST, 'Cache-Control': cacheControl };
  return Object.entries(all)
    .map(
      ([name, value]) =>
        `${indent}add_header ${name} ${value.startsWith('$') ? value : quote(value)} always;`,
    )
    .join('\n');
}

/** The headers of every answer to a host, as our own server has them. */
function headersOf(host: SiteOfHost | null): Record<string, string> {
  const response = new ServerResponse({ method: 'GET' } as never);
  headersFor(host)({} as never, response as never, () => {});
  response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
  const values = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(values);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
