import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { literalsIn } from './__testUtils__/literals';

/** Texts that are the same in every language. */
const exceptions: ReadonlySet<string> = new Set([
  // The form of an Azure resource id.
  '/subscriptions/…/virtualNetworks/…',
]);

const plugins = resolve(__dirname, '../../../plugins');

describe('literalsIn', () => {
  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p title="Hello" className="a" />', ['Hello']],
    ['<Field label={`${name} here`} />', ['here']],
    ['<p>{isOpen ? "Hide" : t("show")}</p>', ['Hide']],
    ['<p>{count > 0 && "Some"}</p>', ['Some']],
    ['<p>{name ?? "Nobody"}</p>', ['Nobody']],
    ['<p>{state === "open" && t("open")}</p>', []],
    ['<p>{t("hello")}: 1 → 2&nbsp;</p>', []],
    ['<p id={"a"} role="alert">{name}</p>', []],
  ])('finds in %s', (source, texts) => {
    expect(literalsIn(source).map(({ text }) => text)).toEqual(texts);
  });
});

describe.each([
  'scaffolder-module-vnet-connectivity',
  'vnet-connectivity',
  'vnet-connectivity-react',
])('components of %s', name => {
  const folder = join(plugins, name, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.test)\.tsx$/.test(file))
    .filter(file => !file.includes('__testUtils__'));

  it('have no text of their own, so that a portal can translate all of it', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(
      files.flatMap(file =>
        literalsIn(readFileSync(join(folder, file), 'utf8'))
          .filter(({ text }) => !exceptions.has(text))
          .map(({ line, text }) => `${file}:${line} ${text}`),
      ),
    ).toEqual([]);
  });
});
