import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Checker } from 'backstage-plugin-vnet-connectivity-common';
import {
  checkerPath,
  design,
  manifestPath,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  readChecker,
  updateRepository,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { specOf } from './__testUtils__/networks';

jest.setTimeout(60_000);

/** The limit in record 0006, bytes. */
const budget = 1_500_000;

const build = resolve(
  __dirname,
  '../../../plugins/vnet-connectivity-node/scripts/build-checker.mjs',
);
const spec = specOf('mesh', 'per region, active-active with BGP');
const sha256 = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex');

/** A repository on disk, and what its script says. */
class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'checker-'));
  readonly folder = join(this.root, 'repository');
  readonly programs = join(this.root, 'bin');

  constructor(checker?: Checker) {
    for (const [path, content] of design(spec).files(checker)) {
      this.write(path, content);
    }
    mkdirSync(this.programs);
  }

  write(path: string, content: string | Buffer): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Puts another checker into the repository, and its digest into the manifest. */
  set checker(content: string) {
    this.write(checkerPath, content);
    const manifest = JSON.parse(this.read(manifestPath));
    manifest.files[checkerPath] = sha256(content);
    this.write(manifestPath, JSON.stringify(manifest));
  }

  program(name: string, script: string): void {
    const file = join(this.programs, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  promises(...args: string[]) {
    return this.run({}, ...args);
  }

  run(
    {
      path = `${this.programs}:${process.env.PATH}`,
      input,
      env = {},
    }: { path?: string; input?: string; env?: Record<string, string> },
    ...args: string[]
  ) {
    const { status, stdout, stderr } = spawnSync(
      '/bin/sh',
      ['tests/promises.sh', ...args],
      {
        cwd: this.folder,
        encoding: 'utf8',
        input,
        env: { PATH: path, ...env },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  }

  delete(): void {
    rmSync(this.root, { recursive: true });
  }
}

describe('the checker', () => {
  const checker = readChecker();

  it('is the same bytes wherever it is built', () => {
    const elsewhere = execFileSync(process.execPath, [build, '--print'], {
      cwd: tmpdir(),
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });
    expect(sha256(elsewhere)).toBe(sha256(checker));
  });

  it('says what it is, under which licence, and how it was built', () => {
    const head = checker.split('\n').slice(0, 7).join('\n');
    expect(head).toMatch(/^\/\/ The checker of VNet Connectivity/);
    expect(head).toMatch(/Version \d+\.\d+\.\d+\. Licence: Apache-2\.0/);
    expect(head).toMatch(/Built by esbuild \d+\.\d+\.\d+\./);
    expect(head).toMatch(/zod \S+ \(MIT\)/);
    expect(checker).toContain('// Licence of zod:');
  });

  it('stays within its budget', () => {
    expect(Buffer.byteLength(checker)).toBeLessThan(budget);
  });

  it('knows nothing of the network and of other programs', () => {
    const modules = [...checker.matchAll(/require\("([^"]+)"\)/g)].map(
      ([, name]) => name.replace('node:', ''),
    );
    const needed = [
      'buffer',
      // Of these only the script of the repository asks, whose text is in the checker with all that is generated.
      'crypto',
      'fs',
      'fs/promises',
      'path',
      'process',
      'stream/consumers',
      'util',
    ];
    expect(modules).toContain('fs/promises');
    expect(modules.filter(name => !needed.includes(name))).toEqual([]);
  });
});

describe('tests/promises.sh', () => {
  let repository: Repository;

  afterEach(() => repository.delete());

  describe('of a repository that carries the checker', () => {
    beforeEach(() => {
      repository = new Repository(readChecker());
    });

    it('finds that the network does what is promised', () => {
      const { status, output } = repository.promises();
      expect(output).toMatch(/\d+ passed, 0 failed\./);
      expect(status).toBe(0);
    });

    it('finds what the network does not do', () => {
      const path = 'tests/routing-cases.yaml';
      repository.write(
        path,
        repository.read(path).replace('reachable: true', 'reachable: false'),
      );
      const { status, output } = repository.promises();
      expect(output).toMatch(/[1-9]\d* failed\./);
      expect(status).toBe(2);
    });

    it('fails as long as an update has left something to decide', () => {
      const manifest = JSON.parse(repository.read(manifestPath));
      manifest.conflicts = { 'README.md': 'README.md.new' };
      repository.write(manifestPath, JSON.stringify(manifest));
      repository.write('README.md.new', '# contoso\n');
      const { status, output } = repository.promises();
      expect(output).toContain('delete README.md.new');
      expect(status).toBe(2);
      repository.remove('README.md.new');
      expect(repository.promises().status).toBe(0);
    });

    it('has the digest of the checker in the manifest', () => {
      const { files } = JSON.parse(repository.read(manifestPath));
      expect(files[checkerPath]).toBe(sha256(repository.read(checkerPath)));
    });

    it('gives the checker nothing of its environment', () => {
      repository.checker = 'console.log(JSON.stringify(process.env));';
      const { output } = repository.run({
        env: { SECRET: 'not_a_real_key', NODE_OPTIONS: '--no-warnings' },
      });
      // It is asked for the design first, and says nothing of that.
      expect(Object.keys(JSON.parse(output))).toEqual(['PATH']);
    });

    it.each([
      [
        'the checker is missing',
        () => repository.remove(checkerPath),
        'checker.cjs is missing',
      ],
      [
        'the checker is another',
        () => repository.write(checkerPath, 'process.exit(0)'),
        'is not the file that .vnet-connectivity/manifest.json has the digest of',
      ],
      [
        'the manifest does not name the checker',
        () => repository.write(manifestPath, '{"files":{}}'),
        'is not the file',
      ],
      [
        'the manifest is missing',
        () => repository.remove(manifestPath),
        'is not the file',
      ],
      [
        'the manifest is damaged',
        () => repository.write(manifestPath, '{'),
        'is not the file',
      ],
    ])('fails where %s', (_, damage, message) => {
      damage();
      const { status, output } = repository.promises();
      expect(output).toContain(`Not checked: `);
      expect(output).toContain(message);
      expect(status).toBe(1);
    });

    it.each([
      ['missing', 'nowhere.json', undefined],
      ['empty', 'empty.json', undefined],
      ['empty on standard input', '-', ''],
      ['no plan', 'README.md', undefined],
    ])('fails where the plan is %s', (_, plan, input) => {
      repository.write('empty.json', '');
      const { status, output } = repository.run({ input }, plan);
      expect(output).not.toBe('');
      expect(status).toBe(1);
    });

    it('fails where the spec is missing', () => {
      repository.remove('connectivity.yaml');
      repository.remove('tests/routing-cases.yaml');
      expect(repository.promises().status).toBe(1);
    });

    it('fails where there is no Node.js', () => {
      for (const name of ['dirname', 'env', 'cat']) {
        const found = execFileSync('/bin/sh', ['-c', `command -v ${name}`], {
          encoding: 'utf8',
        });
        repository.program(name, `exec ${found.trim()} "$@"`);
      }
      const { status, output } = repository.run({ path: repository.programs });
      expect(output).toContain('Not checked: node is not on the PATH');
      expect(status).toBe(1);
    });

    it('is renewed by an update like any other generated file', async () => {
      const files = design(spec).files(readChecker());
      const folder = join(repository.root, 'updated');
      await writeRepository(folder, design(spec).files('// an older build\n'));
      const changes = await updateRepository(folder, files);
      expect(changes.filter(({ change }) => change !== 'unchanged')).toEqual([
        { path: checkerPath, change: 'written' },
      ]);
      expect(readFileSync(join(folder, checkerPath), 'utf8')).toBe(
        readChecker(),
      );
    });
  });

  it('fails where nothing was generated that could check', () => {
    repository = new Repository();
    const { status, output } = repository.promises();
    expect(output).toContain('checker.cjs is missing');
    expect(status).toBe(1);
  });

  describe('of a portal that has the checker in a package', () => {
    let archive: string;

    const integrityOf = (content: Buffer) =>
      `sha512-${createHash('sha512').update(content).digest('base64')}`;

    beforeEach(() => {
      const root = mkdtempSync(join(tmpdir(), 'package-'));
      mkdirSync(join(root, 'package/dist'), { recursive: true });
      writeFileSync(join(root, 'package/dist/checker.cjs'), readChecker());
      archive = join(root, 'checker.tgz');
      execFileSync('tar', ['-czf', archive, '-C', root, 'package']);
      repository = new Repository({
        package: '@contoso/checker',
        version: '1.2.3',
        integrity: integrityOf(readFileSync(archive)),
        file: 'dist/checker.cjs',
      });
      // Stands for a registry that has this archive.
      repository.program(
        'npm',
        `echo "$*" > ${repository.root}/called\ncp ${archive} "$5/contoso-checker-1.2.3.tgz"\necho contoso-checker-1.2.3.tgz`,
      );
    });

    afterEach(() => rmSync(dirname(archive), { recursive: true }));

    it('runs what is in the archive, and installs nothing', () => {
      const { status, output } = repository.promises();
      expect(output).toMatch(/\d+ passed, 0 failed\./);
      expect(status).toBe(0);
      expect(readFileSync(join(repository.root, 'called'), 'utf8')).toMatch(
        /^pack --ignore-scripts --silent --pack-destination \S+ @contoso\/checker@1\.2\.3\n$/,
      );
      expect(
        Object.keys(JSON.parse(repository.read(manifestPath)).files),
      ).not.toContain(checkerPath);
    });

    it('stays with the package when it is updated', () => {
      const before = repository.read('tests/promises.sh');
      const { status } = spawnSync(
        process.execPath,
        [
          resolve(
            __dirname,
            '../../../plugins/vnet-connectivity-node/bin/vnet-connectivity',
          ),
          ...['generate', 'connectivity.yaml', '--out', '.', '--update'],
        ],
        { cwd: repository.folder, encoding: 'utf8' },
      );
      expect(status).toBe(0);
      expect(repository.read('tests/promises.sh')).toBe(before);
      expect(JSON.parse(repository.read(manifestPath)).checker).toMatchObject({
        package: '@contoso/checker',
        version: '1.2.3',
      });
    });

    it('runs nothing of another archive', () => {
      writeFileSync(
        archive,
        Buffer.concat([readFileSync(archive), Buffer.from('more')]),
      );
      const { status, output } = repository.promises();
      expect(output).toContain(
        'Not checked: @contoso/checker@1.2.3 is not the package that is meant.',
      );
      expect(status).toBe(1);
    });

    it('fails where the registry does not have it', () => {
      repository.program('npm', 'exit 1');
      const { status, output } = repository.promises();
      expect(output).toContain('npm cannot get @contoso/checker@1.2.3');
      expect(status).toBe(1);
    });
  });
});
