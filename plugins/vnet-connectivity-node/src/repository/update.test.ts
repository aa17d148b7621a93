import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { MockDirectory } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  digest,
  manifestPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { updateRepository } from './update';
import { writeRepository } from './write';

const contentOf = (dir: MockDirectory) =>
  dir.content({ shouldReadAsText: true });

describe('updateRepository', () => {
  const dir = createMockDirectory();
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
      'kept',
      'unchanged',
    ]);
    expect(contentOf(dir)).toMatchObject({
      'a.tf': 'mine',
      'extra.tf': 'mine',
    });
    expect(contentOf(dir)).not.toHaveProperty('b.tf');
  });

  it('reports a conflict once, and puts the generated version beside the file', async () => {
    writeFileSync(dir.resolve('a.tf'), 'mine');
    writeFileSync(dir.resolve('docs/old.md'), 'mine');
    rmSync(dir.resolve('b.tf'));
    const after = repository({ 'a.tf': 'a2', 'b.tf': 'b2' });
    expect(await updateRepository(dir.path, after)).toEqual([
      { path: 'a.tf', change: 'conflict', newVersion: 'a.tf.new' },
      { path: 'b.tf', change: 'conflict', newVersion: 'b.tf.new' },
      { path: 'docs/old.md', change: 'conflict' },
    ]);
    expect(contentOf(dir)).toMatchObject({
      'a.tf': 'mine',
      'a.tf.new': 'a2',
      'b.tf.new': 'b2',
      docs: { 'old.md': 'mine' },
    });
    expect(
      (await updateRepository(dir.path, after)).map(({ change }) => change),
    ).toEqual(['kept', 'kept']);
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
    expect(await updateRepository(dir.path, after, written)).toContainEqual({
      path: 'connectivity.yaml',
      change: 'written',
    });
    expect(read('connectivity.yaml')).toBe(
      'regions:\n  # ours\n  weu: { location: westeurope, addressSpace: [ 10.0.0.0/16 ] }\ndelivery:\n  ci: none\n',
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
