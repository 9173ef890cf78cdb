import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

const PAGE = { width: 595, height: 842 };
const MARGIN = 64;
const INK = rgb(0.12, 0.14, 0.16);
const MUTED = rgb(0.4, 0.43, 0.46);

export type PdfText = {
  institution: string;
  title: string;
  subtitle: string;
  /** A chapter a page. */
  chapters: { heading: string; paragraphs: string[] }[];
  footer: string;
  /** The day that stands as creation date in the file, so that the same text makes the same bytes. */
  date: string;
};

/** An A4 document: the institution, the title, and one chapter a page with its number. */
export async function makePdf(text: PdfText): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [regular, bold] = await Promise.all([
    pdf.embedFont(StandardFonts.Helvetica),
    pdf.embedFont(StandardFonts.HelveticaBold),
  ]);
  const day = new Date(`${text.date}T06:00:00Z`);
  pdf.setTitle(text.title);
  pdf.setAuthor(text.institution);
  pdf.setLanguage('sw');
  pdf.setProducer('Tovuti');
  pdf.setCreator('Tovuti');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  text.chapters.forEach(({ heading, paragraphs }, index) => {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    let y = PAGE.height - MARGIN;
    if (index === 0) y = coverLines(page, text, y, regular, bold);
    y = write(page, heading, y - 18, bold, 15);
    for (const paragraph of paragraphs) y = write(page, paragraph, y - 10, regular, 11.5);
    const number = `${text.footer} ${index + 1} / ${text.chapters.length}`;
    page.drawText(number, { x: MARGIN, y: 40, size: 9, font: regular, color: MUTED });
  });
  return pdf.save();
}

function coverLines(page: PDFPage, text: PdfText, top: number, regular: PDFFont, bold: PDFFont): number {
  let y = write(page, text.institution, top, bold, 13);
  y = write(page, text.title, y - 26, bold, 24);
  return write(page, text.subtitle, y - 6, regular, 12) - 14;
}

/** Writes words from `y` downwards, breaking lines at the margin, and tells where the next line may begin. */
function write(page: PDFPage, words: string, y: number, font: PDFFont, size: number): number {
  const lines = breakLines(words, font, size);
  lines.forEach((line, index) => {
    page.drawText(line, { x: MARGIN, y: y - size - index * size * 1.45, size, font, color: INK });
  });
  return y - lines.length * size * 1.45;
}

function breakLines(words: string, font: PDFFont, size: number): string[] {
  const width = PAGE.width - 2 * MARGIN;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
