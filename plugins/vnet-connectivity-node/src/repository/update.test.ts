import {
  chmodSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { MockDirectory } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  design,
  digest,
  manifestPath,
  originalsPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { updateRepository } from './update';
import { writeRepository } from './write';

const contentOf = (dir: MockDirectory) =>
  dir.content({ shouldReadAsText: true });

describe('updateRepository', () => {
  const dir = createMockDirectory();
  /** As version 0.1.0 made it: it keeps digests only. */
  const repository = (content: Record<string, string>) =>
    new Map([
      ...Object.entries(content),
      [
        manifestPath,
        JSON.stringify({
          files: Object.fromEntries(
            Object.entries(content).map(([path, text]) => [path, digest(text)]),
          ),
        }),
      ],
    ]);
  const read = (path: string) => readFileSync(dir.resolve(path), 'utf8');
  const before = repository({
    'a.tf': 'a1',
    'b.tf': 'b1',
    'docs/old.md': 'old1',
  });

  beforeEach(async () => {
    dir.clear();
    await writeRepository(dir.resolve('.'), before);
  });

  it('fills a folder that is empty or does not exist', async () => {
    await updateRepository(dir.resolve('new'), before);
    expect(read('new/a.tf')).toBe('a1');
  });

  it('changes nothing where nothing changed', async () => {
    const content = contentOf(dir);
    const changes = await updateRepository(dir.path, before);
    expect(changes.map(({ change }) => change)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(contentOf(dir)).toEqual(content);
  });

  it('replaces, adds and deletes what nobody changed', async () => {
    const after = repository({ 'a.tf': 'a2', 'b.tf': 'b1', 'c/d.tf': 'd1' });
    expect(await updateRepository(dir.path, after)).toEqual([
      { path: 'a.tf', change: 'written' },
      { path: 'b.tf', change: 'unchanged' },
      { path: 'c/d.tf', change: 'written' },
      { path: 'docs/old.md', change: 'deleted' },
    ]);
    expect(contentOf(dir)).toEqual({
      'a.tf': 'a2',
      'b.tf': 'b1',
      c: { 'd.tf': 'd1' },
      '.vnet-connectivity': { 'manifest.json': after.get(manifestPath) },
    });
  });

  it('keeps what people changed, added and deleted', async () => {
    writeFileSync(dir.resolve('a.tf'), 'mine');
    writeFileSync(dir.resolve('extra.tf'), 'mine');
    rmSync(dir.resolve('b.tf'));
    const changes = await updateRepository(dir.path, before);
    expect(changes.map(({ change }) => change)).toEqual([
      'kept',
      'absent',
      'unchanged',
    ]);
    expect(contentOf(dir)).toMatchObject({
      'a.tf': 'mine',
      'extra.tf': 'mine',
    });
    expect(contentOf(dir)).not.toHaveProperty('b.tf');
  });

  it('reports a conflict until it is solved, and puts the generated version beside the file', async () => {
    writeFileSync(dir.resolve('a.tf'), 'mine');
    writeFileSync(dir.resolve('docs/old.md'), 'mine');
    rmSync(dir.resolve('b.tf'));
    const after = repository({ 'a.tf': 'a2', 'b.tf': 'b2' });
    const conflicts = [
      { path: 'a.tf', change: 'conflict', newVersion: 'a.tf.new' },
      { path: 'b.tf', change: 'conflict', newVersion: 'b.tf.new' },
      { path: 'docs/old.md', change: 'conflict' },
    ].map(conflict => expect.objectContaining(conflict));
    expect(await updateRepository(dir.path, after)).toEqual(conflicts);
    expect(contentOf(dir)).toMatchObject({
      'a.tf': 'mine',
      'a.tf.new': 'a2',
      'b.tf.new': 'b2',
      docs: { 'old.md': 'mine' },
    });
    const content = contentOf(dir);
    expect(await updateRepository(dir.path, after)).toEqual(conflicts);
    expect(contentOf(dir)).toEqual(content);
    rmSync(dir.resolve('a.tf.new'));
    rmSync(dir.resolve('b.tf.new'));
    expect(await updateRepository(dir.path, after)).toEqual([conflicts[2]]);
    expect(
      await updateRepository(dir.path, after, { keep: ['docs/old.md'] }),
    ).toEqual([
      { path: 'a.tf', change: 'kept' },
      { path: 'b.tf', change: 'absent' },
    ]);
    expect(await updateRepository(dir.path, after)).toHaveLength(2);
    expect(read('docs/old.md')).toBe('mine');
  });

  it('does not overwrite what a person has at the path of the version beside a file', async () => {
    writeFileSync(dir.resolve('a.tf'), 'mine');
    writeFileSync(dir.resolve('a.tf.new'), 'my own notes');
    const after = repository({ 'a.tf': 'a2', 'b.tf': 'b1' });
    expect(await updateRepository(dir.path, after)).toContainEqual(
      expect.objectContaining({ path: 'a.tf', newVersion: 'a.tf.new2' }),
    );
    expect(read('a.tf.new')).toBe('my own notes');
  });

  it('takes over a file that a person made as the generator would', async () => {
    writeFileSync(dir.resolve('c.tf'), 'c1');
    const after = repository({ 'a.tf': 'a1', 'b.tf': 'b1', 'c.tf': 'c1' });
    expect(await updateRepository(dir.path, after)).toContainEqual({
      path: 'c.tf',
      change: 'unchanged',
    });
  });

  it('completes the spec it was made from, with its comments', async () => {
    const written = 'regions:\n  # ours\n  weu: { location: westeurope }\n';
    writeFileSync(dir.resolve('connectivity.yaml'), written);
    const after = repository({
      'connectivity.yaml':
        'regions:\n  weu:\n    location: westeurope\n    addressSpace:\n      - 10.0.0.0/16\ndelivery:\n  ci: none\n',
    });
    expect(
      await updateRepository(dir.path, after, { source: written }),
    ).toContainEqual({
      path: 'connectivity.yaml',
      change: 'written',
    });
    expect(read('connectivity.yaml')).toBe(
      'regions:\n  # ours\n  weu: { location: westeurope, addressSpace: [ 10.0.0.0/16 ] }\ndelivery:\n  ci: none\n',
    );
  });

  it.each([
    ['a file that nobody generated', 'notes.txt'],
    ['a program that Git would run', '.git/hooks/pre-commit'],
    ['a file above the repository', '../above.txt'],
  ])('does not delete %s because the manifest lists it', async (_, path) => {
    const tampered = createMockDirectory();
    tampered.setContent({ 'above.txt': 'mine', repository: {} });
    await writeRepository(tampered.resolve('repository'), before);
    tampered.addContent({ [join('repository', path)]: 'mine' });
    tampered.addContent({
      [join('repository', manifestPath)]: JSON.stringify({
        files: {
          ...JSON.parse(before.get(manifestPath) ?? '').files,
          [path]: digest('mine'),
        },
      }),
    });
    await updateRepository(tampered.resolve('repository'), before);
    expect(readFileSync(tampered.resolve('repository', path), 'utf8')).toBe(
      'mine',
    );
  });

  it('refuses a folder that is no generated repository, and a damaged manifest', async () => {
    dir.setContent({ a: { 'mine.txt': 'mine' } });
    await expect(updateRepository(dir.resolve('a'), before)).rejects.toThrow(
      'so it is no generated repository',
    );
    dir.addContent({ a: { '.vnet-connectivity': { 'manifest.json': '{}' } } });
    await expect(updateRepository(dir.resolve('a'), before)).rejects.toThrow(
      'is damaged',
    );
  });

  it('does not write through a link that leads out', async () => {
    const outside = createOutside();
    rmSync(dir.resolve('docs'), { recursive: true });
    symlinkSync(outside, dir.resolve('docs'));
    await expect(
      updateRepository(dir.path, repository({ 'docs/new.md': 'x' })),
    ).rejects.toThrow('symbolic link');
    expect(read('a.tf')).toBe('a1');
  });

  const other = createMockDirectory();
  function createOutside() {
    other.setContent({ 'old.md': 'theirs' });
    return other.path;
  }
});

describe('updateRepository of a generated repository', () => {
  const dir = createMockDirectory();
  const spec = (regions: readonly string[]) => `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso, owner: 'group:default/network' }
regions:
${regions
  .map(
    (location, index) =>
      `  r${index}: { location: ${location}, addressSpace: [10.${index}.0.0/16] }`,
  )
  .join('\n')}
interconnect: { pattern: global-peering, topology: mesh }
delivery: { iac: [terraform], ci: github-actions }
`;
  const older = design(spec(['westeurope', 'northeurope'])).files(
    '// checker\n',
  );
  const newer = design(
    spec(['westeurope', 'northeurope', 'swedencentral']),
  ).files('// checker\n');
  const read = (path: string) => readFileSync(dir.resolve(path), 'utf8');
  const textOf = (files: ReadonlyMap<string, string>, path: string) =>
    files.get(path) ?? '';
  const changeOf = async (
    path: string,
    ...args: Parameters<typeof updateRepository> extends [unknown, ...infer R]
      ? R
      : never
  ) =>
    (await updateRepository(dir.path, ...args)).find(
      file => file.path === path,
    );

  beforeEach(async () => {
    dir.clear();
    await writeRepository(dir.resolve('.'), older);
  });

  it('brings together what a person and the generator have changed in one file', async () => {
    const mine = `${read('README.md')}\n## Our own chapter\n`;
    writeFileSync(dir.resolve('README.md'), mine);
    expect(await changeOf('README.md', newer)).toEqual({
      path: 'README.md',
      change: 'merged',
    });
    expect(read('README.md')).toBe(
      `${textOf(newer, 'README.md')}\n## Our own chapter\n`,
    );
    expect(await changeOf('README.md', newer)).toMatchObject({
      change: 'kept',
    });
  });

  it('leaves a file alone where both changed the same lines, and marks them beside it', async () => {
    const path = 'terraform/terraform.tfvars.json';
    const before = read(path);
    const mine = before.replace(
      /"location": "northeurope"/,
      '"location": "uksouth"',
    );
    expect(mine).not.toBe(before);
    const theirs = new Map([
      ...newer,
      [
        path,
        textOf(newer, path).replace(
          /"location": "northeurope"/,
          '"location": "ukwest"',
        ),
      ],
    ]);
    writeFileSync(dir.resolve(path), mine);
    expect(await changeOf(path, theirs)).toMatchObject({
      change: 'conflict',
      newVersion: `${path}.new`,
    });
    expect(read(path)).toBe(mine);
    const beside = read(`${path}.new`);
    for (const line of [
      '<<<<<<< changed here',
      '"location": "uksouth"',
      '||||||| as it was generated',
      '"location": "northeurope"',
      '"location": "ukwest"',
      '>>>>>>> generated now',
      'swedencentral',
    ]) {
      expect(beside).toContain(line);
    }
    // Renamed over the file with the marks in it: that solves nothing.
    rmSync(dir.resolve(`${path}.new`));
    writeFileSync(dir.resolve(path), beside);
    expect(await changeOf(path, theirs)).toMatchObject({ change: 'conflict' });
    writeFileSync(dir.resolve(path), textOf(theirs, path));
    expect(await changeOf(path, theirs)).toMatchObject({ change: 'unchanged' });
  });

  it('finds a checkout with line ends of Windows unchanged, and keeps them in what people changed', async () => {
    for (const [path, content] of older) {
      writeFileSync(dir.resolve(path), content.replace(/\n/g, '\r\n'));
    }
    expect(
      (await updateRepository(dir.path, older)).filter(
        ({ change }) => change !== 'unchanged',
      ),
    ).toEqual([]);
    const mine = `${read('README.md')}\r\nOurs.\r\n`;
    writeFileSync(dir.resolve('README.md'), mine);
    const changes = await updateRepository(dir.path, newer);
    expect(changes.filter(({ change }) => change === 'conflict')).toEqual([]);
    expect(read('README.md')).toBe(
      `${textOf(newer, 'README.md')}\nOurs.\n`.replace(/\n/g, '\r\n'),
    );
  });

  it('keeps the mode of a file', async () => {
    chmodSync(dir.resolve('README.md'), 0o755);
    await updateRepository(dir.path, newer);
    expect(read('README.md')).toBe(textOf(newer, 'README.md'));
    // eslint-disable-next-line no-bitwise
    expect(statSync(dir.resolve('README.md')).mode & 0o777).toBe(0o755);
  });

  it('overwrites and deletes nothing of which only the manifest says that it was generated', async () => {
    writeFileSync(dir.resolve('README.md'), 'mine');
    writeFileSync(dir.resolve('terraform/mine.tf'), 'mine');
    const manifest = JSON.parse(read(manifestPath));
    manifest.files['README.md'] = digest('mine');
    manifest.files['terraform/mine.tf'] = digest('mine');
    writeFileSync(dir.resolve(manifestPath), JSON.stringify(manifest));
    expect(await changeOf('README.md', newer)).toMatchObject({
      change: 'conflict',
    });
    expect(read('README.md')).toBe('mine');
    expect(read('terraform/mine.tf')).toBe('mine');
  });

  it('merges in a repository of a version that kept no originals, where it makes the same of the same design', async () => {
    rmSync(dir.resolve(originalsPath));
    writeFileSync(dir.resolve('README.md'), `${read('README.md')}\nOurs.\n`);
    expect(await changeOf('README.md', newer)).toMatchObject({
      change: 'merged',
    });
    expect(read(originalsPath)).toBe(textOf(newer, originalsPath));
  });

  it('does not let connectivity.yaml say something else than what is generated', async () => {
    const path = 'connectivity.yaml';
    const commented = read(path).replace('regions:', '# Ours\nregions:');
    writeFileSync(dir.resolve(path), commented);
    expect(await changeOf(path, newer)).toMatchObject({ change: 'merged' });
    expect(read(path)).toContain('# Ours');
    expect(read(path)).toContain('swedencentral');

    writeFileSync(
      dir.resolve(path),
      read(path).replace('10.0.0.0/16', '10.99.0.0/16'),
    );
    const again = design(
      spec(['westeurope', 'northeurope', 'swedencentral', 'uksouth']),
    ).files('// checker\n');
    expect(await changeOf(path, again)).toMatchObject({ change: 'conflict' });
  });
});
