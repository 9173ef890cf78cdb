import type { ServerResponse } from 'node:http';
import type { Locale } from '@tovuti/templates/contract';
import { sendHtml } from '../serve/http.ts';
import messages from './messages.json' with { type: 'json' };

export type Message = Exclude<keyof typeof messages, 'bar'>;
type Details = Record<Locale, string[]>;

/** Where this server's own style lies. */
export const STYLE = '/hakikisho.css';

/** A page in both languages for when there is nothing to show, with what the reader can do. */
export function wordsPage(response: ServerResponse, status: number, message: Message, details?: Details) {
  const { sw, en } = messages[message];
  sendHtml(
    response,
    status,
    `<!doctype html>
<html lang="sw">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sw.title}</title>
<link rel="stylesheet" href="${STYLE}">
<main class="words">
<h1>${sw.title}</h1>
<p>${sw.text}</p>${listOf(details?.sw)}
<div lang="en">
<h2>${en.title}</h2>
<p>${en.text}</p>${listOf(details?.en)}
</div>
</main>
</html>
`,
  );
}

function listOf(items: string[] = []): string {
  return items.length ? `\n<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>` : '';
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The bar above a shared draft; it takes its own line and leaves the page below as it is. */
export function withBar(html: string, locale: Locale): string {
  const { title, text } = messages.bar[locale];
  return html
    .replace('</head>', `<link rel="stylesheet" href="${STYLE}"></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<p class="hakikisho"><strong>${title}:</strong> ${text}</p>`);
}
