import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A call of one of the commands that stand for clouds. */
export interface Call {
  readonly command: string;
  readonly line: string;
  /** Its input. */
  readonly body?: string;
}

/** A repository on a disk whose scripts call commands that stand for Azure and for the system of the pipelines. */
export class Clouds {
  readonly root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  private readonly folder = join(this.root, '.clouds');

  constructor(
    files: ReadonlyMap<string, string>,
    private readonly env: NodeJS.ProcessEnv = {},
  ) {
    for (const [path, content] of files) this.write(path, content);
    for (const command of ['az', 'gh', 'glab', 'terraform']) {
      const file = join(this.folder, 'bin', command);
      this.write(
        `.clouds/bin/${command}`,
        `#!/bin/sh\nexec ${process.execPath} ${join(
          __dirname,
          'commands.mjs',
        )} ${command} "$@"\n`,
      );
      chmodSync(file, 0o755);
    }
  }

  write(path: string, content: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Runs a script of the repository; its status, and all that it said. */
  run(
    script: string,
    ...args: string[]
  ): { readonly status: number | null; readonly output: string } {
    const { status, stdout, stderr } = spawnSync('sh', [script, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...this.env,
        PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`,
        CLOUDS: this.folder,
        REAL_TERRAFORM: execFileSync(
          'sh',
          ['-c', 'command -v terraform || true'],
          {
            encoding: 'utf8',
          },
        ).trim(),
      },
    });
    return { status, output: `${stdout}${stderr}` };
  }

  /** The calls since the last time, in their order. */
  calls(): Call[] {
    const file = join(this.folder, 'calls.jsonl');
    const calls = readFileSync(file, 'utf8').trim().split('\n');
    rmSync(file);
    return calls.map(call => JSON.parse(call));
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
