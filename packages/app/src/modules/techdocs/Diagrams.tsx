import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useTheme } from '@material-ui/core/styles';
import { useEffect } from 'react';

/** Code of diagrams, as the portal's own generator and as `techdocs-core` of MkDocs write it. */
const selectors = [
  'pre > code.language-mermaid',
  '.language-mermaid pre > code',
];

let drawn = 0;

/** Draws the Mermaid diagrams of a document in the place of their code, which stays for readers of its text. */
export function Diagrams() {
  const { palette } = useTheme();
  const codes = useShadowRootElements<HTMLElement>(selectors);
  useEffect(() => {
    if (codes.length === 0) return;
    draw(codes, palette.type === 'dark').catch(error => {
      // The code of the diagram is still there to be read.
      // eslint-disable-next-line no-console
      console.error(error);
    });
  }, [codes, palette.type]);
  return null;
}

async function draw(
  codes: readonly HTMLElement[],
  isDark: boolean,
): Promise<void> {
  // Large, and only documents with a diagram need it.
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: isDark ? 'dark' : 'neutral',
  });
  for (const code of codes) {
    const source = code.parentElement;
    if (!source?.parentElement || source.dataset.drawn !== undefined) continue;
    source.dataset.drawn = '';
    drawn += 1;
    const { svg } = await mermaid.render(
      `techdocs-diagram-${drawn}`,
      code.textContent ?? '',
    );
    const figure = document.createElement('figure');
    figure.setAttribute('role', 'img');
    figure.setAttribute('aria-label', 'Diagram; its text is below');
    figure.innerHTML = svg;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = 'Text of the diagram';
    source.replaceWith(figure, details);
    details.append(summary, source);
  }
}
