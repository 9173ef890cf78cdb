// Titles that come before names in Tanzania are not part of the name.
const TITLES =
  /^(mhe|hon|dkt|dk|dr|prof|profesa|eng|mha|mhandisi|arch|cpa|adv|wakili|bw|bi|mr|mrs|ms|alhaji|balozi|amb|jaji|justice|jenerali|gen|kanali|col|meja|luteni|kapteni|sheikh|mchungaji|rev|padre|fr)\.?$/i;

/** The first letters of a person's first and last names, without titles. */
export function initials(name: string): string {
  const names = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part) && !TITLES.test(part));
  const [first = '', last = ''] = [names[0], names.length > 1 ? names.at(-1) : ''];
  return (first.charAt(0) + last.charAt(0)).toUpperCase();
}
