/** A tag with its attributes; the templates quote every value, and quotes inside values are escaped. */
const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/g;
/** An address on this site. */
const ADDRESS = /(\s(?:href|src|action)=")(\/(?!\/)[^"]*)(?=")/g;

/** The sizes of a picture, each an address and a width. */
const SIZES = /(\ssrcset=")([^"]*)(?=")/g;

/** Changes the addresses that a page has on its own site; everything else stays byte for byte. */
export function rewriteAddresses(html: string, change: (address: string) => string): string {
  return html.replace(TAG, (tag) =>
    tag
      .replace(ADDRESS, (_, before: string, address: string) => before + change(address))
      .replace(
        SIZES,
        (_, before: string, sizes: string) => before + sizes.split(', ').map(change).join(', '),
      ),
  );
}

/** Scripts and styles are the same for everyone and need no token. */
const isAsset = (address: string) => address.startsWith('/_astro/');

/** The whole site below the token, so that every link stays inside the preview. */
export function withinPreview(prefix: string): (address: string) => string {
  return (address) => (isAsset(address) ? address : prefix + address);
}

/** The shared pages and files below the token; every other link leads to the live site. */
export function sharedOnly(prefix: string, pages: string[], liveSite: string): (address: string) => string {
  const isShared = (address: string) =>
    address.startsWith('/media/') || pages.includes(address.replace(/[?#].*$/, ''));
  return (address) => {
    if (isAsset(address)) return address;
    return (isShared(address) ? prefix : liveSite) + address;
  };
}
