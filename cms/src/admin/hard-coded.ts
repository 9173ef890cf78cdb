import { currentLanguage } from './language';
import { translations } from './translations';

/** Where Strapi writes words of its own: never where people write theirs. */
const PLACES =
  'button, th, [role=tooltip], [role=option], [role=combobox], [role=status], [role=alert], nav, [role=dialog] label, [id^=DndDescribedBy]';
const THEIRS = '[contenteditable=true], textarea, input';
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

/**
 * Strapi's components have some English words that no message file reaches ("Close modal", "Clear", the state in the menu
 * of languages), and cut the names of weekdays to two letters, which makes five of them `Ju`. They are put into Swahili as
 * they appear; `translations/sw/hard-coded.json` has them.
 */
export function sayHardCodedWords() {
  new MutationObserver((changes) => {
    if (currentLanguage() !== 'sw') return;
    for (const { target, addedNodes, type } of changes) {
      if (type === 'childList') for (const node of addedNodes) say(node);
      else say(target);
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
}

const wordOf = (text: string | null) => translations.sw[`strapi.${text?.replace(/\s+/g, ' ').trim()}`];

function say(node: Node) {
  if (node instanceof Text) return sayText(node);
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll('[aria-label], [placeholder], [title]')]) {
    for (const name of ATTRIBUTES) {
      const word = wordOf(element.getAttribute(name));
      if (word) element.setAttribute(name, word);
    }
  }
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) sayText(texts.currentNode as Text);
}

/** The node stays and only its text changes: React goes on with it as if nothing had happened. */
function sayText(text: Text) {
  const element = text.parentElement;
  if (!element?.closest(PLACES) || element.closest(THEIRS)) return;
  const word = weekdayOf(element) ?? wordOf(text.data);
  if (word && word !== text.data) text.data = word;
}

/** Each day of the calendar is named in full for screen readers (`Jumatatu, 30 Novemba 2026`), below its two letters. */
function weekdayOf(element: Element): string | undefined {
  const heading = element.closest('[role=dialog] table[role=grid] th');
  const table = heading?.closest('table');
  if (!heading || !table) return undefined;
  const at = [...(heading.parentElement?.children ?? [])].indexOf(heading);
  const days = [...table.querySelectorAll(`tbody tr > :nth-child(${at + 1})[aria-label]`)];
  const [day = ''] = days[0]?.getAttribute('aria-label')?.split(/[\s,]/) ?? [];
  return translations.sw[`weekday.${day}`];
}
