import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { loadTenants, type Settings } from '@tovuti/core';
import { domainHeaders, PERMISSIONS_POLICY } from './headers.ts';
import { hostTable } from './hosts.ts';

const HSTS = 'Strict-Transport-Security';
/** Longer lines of one map than nginx takes by itself. */
const HASH = 'map_hash_max_size 8192;\nmap_hash_bucket_size 256;';

/**
 * A configuration for nginx (`include` it in `http { }`) that serves every site from its live release: the same hosts,
 * addresses and headers as our own server, which answers behind it for what is no file (redirects, what is gone or absent).
 * @param port where nginx listens; TLS and names of certificates are the operator's
 */
export function nginxConfig(settings: Settings, port: number): string {
  const { dataDir, sitesPort, portalDomain, tenantsFile } = settings;
  const hosts = hostTable(loadTenants(tenantsFile), portalDomain);
  const names = [...hosts.names()];
  const root = quote(`${join(dataDir, 'sites')}/$tovuti_site/current`);
  return `# Made by "npm run sites -- nginx": make it anew after a change of tenants.json or of settings.
${HASH}

map $host $tovuti_site {
  default "";
${names.map(([name, { code }]) => `  ${quote(name)} ${quote(code)};`).join('\n')}
}

# Names of this machine have no TLS and must stay reachable.
map $host $tovuti_hsts {
  default ${quote(headers[HSTS.toLowerCase()] ?? '')};
${names.flatMap(([name, { isLocal }]) => (isLocal ? [`  ${quote(name)} "";`] : [])).join('\n')}
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
  charset_types text/css application/javascript application/json text/plain;

  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_min_length 1000;
  gzip_types text/css application/javascript application/json text/plain application/xml image/svg+xml;

  # A release never changes: nothing about it is remembered, so that the next one shows at once.
  open_file_cache off;

  # What is not a plain file of the release has one place that decides: our own server.
  location ~ "(/\\.|//|\\x5c|\\.html$|./$)" { try_files /dev/null @tovuti; }

  location = / {
    try_files /index.html @tovuti;
${headerLines('no-cache')}
  }

  location / {
    try_files $uri $uri.html @tovuti;
${headerLines('no-cache')}
  }

  location ~ \\.xml$ {
    types { }
    default_type application/xml;
    try_files $uri @tovuti;
${headerLines('no-cache')}
  }

  location ~ ^/(_astro|media)/ {
    try_files $uri @tovuti;
${headerLines('public, max-age=31536000, immutable')}
  }

  location @tovuti {
    gzip off;
    gzip_static off;
    proxy_pass http://tovuti_sites;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header Connection "";
  }
}
`;
}

/** The headers of every answer, as our own server has them. */
const headers = securityHeadersOf();

function headerLines(cacheControl: string): string {
  const plain = Object.entries(headers).filter(([name]) => name !== HSTS.toLowerCase());
  const lines = plain.map(([name, value]) => `    add_header ${name} ${quote(value)} always;`);
  lines.push(`    add_header ${HSTS} $tovuti_hsts always;`);
  lines.push(`    add_header Cache-Control ${quote(cacheControl)} always;`);
  return lines.join('\n');
}

function securityHeadersOf(): Record<string, string> {
  const response = new ServerResponse({ method: 'GET' } as never);
  domainHeaders({} as never, response as never, () => {});
  response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
  const values = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(values);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
