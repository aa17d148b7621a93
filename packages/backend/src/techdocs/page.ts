import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import anchors from 'markdown-it-anchor';
import type { Page, Site } from './mkdocs';
import { pathOf } from './mkdocs';

// No HTML of a document becomes HTML of the portal.
const markdown = new MarkdownIt({ html: false, linkify: true });
markdown.use(anchors, { level: [1, 2, 3, 4] });

const { escapeHtml } = markdown.utils;

/** The styles of the theme of MkDocs that TechDocs does not set itself. It shows a page when they have come. */
// TechDocs takes no style sheet but those with the names of the theme.
export const styleSheet = {
  path: 'assets/stylesheets/main.00000000.min.css',
  text: `.md-nav__list { list-style: none; margin: 0; padding: 0; }
.md-nav__item { padding: 0 0.6rem; }
.md-nav__link { display: block; margin-top: 0.6em; color: inherit; text-decoration: none; }
.md-nav__link:hover { text-decoration: underline; }
.md-typeset { color: var(--md-typeset-color); font-size: 1rem; line-height: 1.6; overflow-wrap: anywhere; }
.md-typeset a { color: var(--md-typeset-a-color); }
.md-typeset table { display: block; overflow-x: auto; border-collapse: collapse; }
.md-typeset th, .md-typeset td { border: 1px solid var(--md-typeset-table-color, #8884); padding: 0.4em 0.8em; text-align: left; vertical-align: top; overflow-wrap: normal; }
.md-typeset pre { overflow-x: auto; padding: 0.8em; background: var(--md-code-bg-color); }
.md-typeset code { font-family: monospace; color: var(--md-code-fg-color); }
.md-typeset figure { margin: 1em 0; overflow-x: auto; }
.md-typeset figure svg { max-width: 100%; height: auto; }
@media screen and (max-width: 76.1875em) {
  .md-sidebar { position: static; width: auto; height: auto !important; }
  .md-sidebar__scrollwrap { width: auto !important; }
  .md-content { margin-left: 0; max-width: 100%; }
}
`,
} as const;

/** The page of a document, with the classes by which TechDocs arranges a site of MkDocs with its Material theme. */
export function pageOf(site: Site, page: Page, text: string): string {
  const title = `${escapeHtml(page.title)} - ${escapeHtml(site.name)}`;
  const items = site.pages.map(other => {
    const active = other === page ? ' md-nav__link--active' : '';
    const href = hrefOf(page.path, other.path);
    return `<li class="md-nav__item"><a class="md-nav__link${active}" href="${escapeHtml(
      href,
    )}">${escapeHtml(other.title)}</a></li>`;
  });
  const styles = hrefOf(page.path, styleSheet.path).slice(0, -1);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--primary" aria-label="${escapeHtml(
    site.name,
  )}" data-md-level="0">
<ul class="md-nav__list" data-md-scrollfix>
${items.join('\n')}
</ul>
</nav>
</div></div>
</div>
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
${bodyOf(page, text)}
</article>
</div>
</div>
</main>
</div>
</body>
</html>
`;
}

/** The HTML of a document; links to other documents lead to their pages. */
function bodyOf(page: Page, text: string): string {
  const tokens = markdown.parse(text, {});
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      const href = token.type === 'link_open' && token.attrGet('href');
      if (href) token.attrSet('href', linkTo(page, href));
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

function linkTo(page: Page, href: string): string {
  const [, path, rest] = /^([^#?]*)(.*)$/s.exec(href)!;
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(path) || !path.endsWith('.md')) {
    return href;
  }
  const source = posix.join(posix.dirname(page.source), path);
  // Outside of the documents there are no pages.
  if (source.startsWith('..')) return href;
  return `${hrefOf(page.path, pathOf(source))}${rest}`;
}

/** A folder of the site as seen from another one. */
function hrefOf(from: string, to: string): string {
  const way = posix.relative(`/${from}`, `/${to}`);
  return way === '' ? './' : `${way}/`;
}
