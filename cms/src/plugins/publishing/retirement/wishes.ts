import { refusal } from '../../tenancy/refusal';
import { KINDS, type Kind } from './retirements';

const NOTICE_LENGTH = 500;
const ADDRESS_LENGTH = 255;
/** A path of this site (never `//`, which is another host) or a secure address elsewhere. */
const TARGET = /^(\/(?![/\\])|https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/|$))[^\s\\]*$/i;

/** How a document shall leave the site. */
export type Wish = { kind: Kind; notice: string | null; to: string | null };

/**
 * Reads a wish from what a form sent.
 * @throws `retirement-kind`, `retirement-notice` or `retirement-target`
 */
export function readWish(body: Record<string, unknown>): Wish {
  const { kind } = body;
  if (!KINDS.includes(kind as Kind)) throw refusal('retirement-kind');
  return {
    kind: kind as Kind,
    notice: kind === 'withdrawn' ? noticeOf(body.notice) : null,
    to: kind === 'redirect' ? targetOf(body.to) : null,
  };
}

function noticeOf(value: unknown): string {
  const notice = typeof value === 'string' ? value.trim() : '';
  if (!notice || notice.length > NOTICE_LENGTH) throw refusal('retirement-notice');
  return notice;
}

function targetOf(value: unknown): string {
  const to = typeof value === 'string' ? value.trim() : '';
  if (!TARGET.test(to) || to.length > ADDRESS_LENGTH) throw refusal('retirement-target');
  return to.length > 1 ? to.replace(/\/$/, '') : to;
}
