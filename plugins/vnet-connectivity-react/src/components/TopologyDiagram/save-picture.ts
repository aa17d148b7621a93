/** Pixels of a PNG for each unit of the drawing, so that it stays sharp in print. */
const pixelsPerUnit = 2;
/** The most that browsers give a canvas, on either side. */
const mostPixels = 8000;

/** The text of an SVG file for a picture that stands in the page. */
export function svgText(picture: SVGSVGElement): string {
  const body = new XMLSerializer().serializeToString(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** Saves a picture as an SVG file. */
export function saveSvg(picture: SVGSVGElement, name: string): void {
  save(new Blob([svgText(picture)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves a picture as a PNG file. Rejects where the browser cannot draw it. */
export async function savePng(
  picture: SVGSVGElement,
  name: string,
): Promise<void> {
  const width = Number(picture.getAttribute('width'));
  const height = Number(picture.getAttribute('height'));
  const scale = Math.min(pixelsPerUnit, mostPixels / Math.max(width, height));
  const image = new Image(width, height);
  // Portals allow data in images, and often no blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    svgText(picture),
  )}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve =>
    canvas.toBlob(resolve, 'image/png'),
  );
  if (!blob) throw new Error('The browser could not write the picture');
  save(blob, `${name}.png`);
}

/** Saves a text as a file. */
export function saveText(text: string, type: string, name: string): void {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Firefox reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
