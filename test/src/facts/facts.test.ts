import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Each run starts Node, a page's reader, and the product's own facts a compiler.
jest.setTimeout(60_000);

const script = resolve(
  __dirname,
  '../../../plugins/vnet-connectivity-common/scripts/facts.mjs',
);

const page = `<html><head><script>const limit = '700 peerings';</script></head><body>
  <h1>Limits</h1>
  <table><tr><td>Peerings of a virtual&nbsp;network</td><td>500</td></tr></table>
  <p>A gateway has <b>two</b> instances &amp; one address each, see <a href="/more">there</a>.</p>
  <p>A hub takes 10,000 routes.</p>
  <p>${'Much else. '.repeat(40)}</p>
  <p>A firewall needs /26.</p>
</body></html>`;

/** A site with one page, one that is busy, and nothing else. */
const site: RequestListener = ({ url }, response) => {
  if (url === '/limits') {
    response.setHeader('content-type', 'text/html').end(page);
  } else if (url === '/busy') {
    response.writeHead(503, { 'retry-after': '0' }).end();
  } else {
    response.writeHead(404).end();
  }
};

const server = createServer(site);
let origin: string;
let folder: string;

beforeAll(async () => {
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise(done => {
    server.close(done);
  });
});

interface Read {
  readonly path?: string;
  readonly date?: string;
  readonly readAgain?: string;
  readonly texts?: readonly string[];
  readonly unquoted?: string;
  /** Another server than that of the test. */
  readonly origin?: string;
}

/** Runs the script on facts that were read at a page of the site, today where no date is given. */
async function run(
  facts: readonly Read[],
  ...args: readonly string[]
): Promise<{ code: number | null; out: string }> {
  const file = join(folder, 'facts.json');
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    file,
    JSON.stringify(
      facts.map(
        ({
          path = '/limits',
          date = today,
          readAgain,
          texts = [],
          unquoted,
          origin: at = origin,
        }) => ({
          source: { title: 'Limits', url: `${at}${path}`, date, readAgain },
          quotes: [
            ...texts.map(text => ({ fact: 'peerings', text })),
            ...(unquoted ? [{ unquoted }] : []),
          ],
        }),
      ),
    ),
  );
  return runScript('--file', file, ...args);
}

async function runScript(
  ...args: readonly string[]
): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [script, ...args]);
  let out = '';
  child.stdout.on('data', data => {
    out += data;
  });
  child.stderr.on('data', data => {
    out += data;
  });
  const code = await new Promise<number | null>(done => {
    child.on('close', done);
  });
  return { code, out };
}

describe('npm run facts', () => {
  it('lists what is older than an age, and nothing else', async () => {
    const old = { date: '2020-06-18' };
    expect(await run([{}, old], '--older-than', '365')).toEqual({
      code: 2,
      out: expect.stringMatching(
        /^\d+ days old: Limits \(2020-06-18\).*\n1 of 2 sources/,
      ),
    });
    expect((await run([{}], '--older-than', '1')).code).toBe(0);
    // What was read again and said the same is not old, however old its version is.
    expect((await run([{ ...old, readAgain: '2999-01-01' }])).code).toBe(0);
    expect((await run([{ ...old, readAgain: '2021-01-01' }])).code).toBe(2);
    // A month and two years stand for their first day.
    expect(
      (await run([{ date: '2020-06' }, { date: '2019/2099' }])).out,
    ).toContain('2 of 2 sources are older');
  });

  it('finds a quote as people read it: over tags, entities, letter case and cells', async () => {
    const { code, out } = await run(
      [
        {
          texts: [
            'peerings of a virtual network…500',
            'has two instances & one address each, see there.',
            'TAKES 10,000 routes',
          ],
        },
      ],
      '--check',
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(
        '0 of 3 quotes are no longer on their pages',
      ),
    });
  });

  it.each([
    ['a value that has changed', { texts: ['virtual network…700'] }],
    ['a number that is part of another', { texts: ['a hub takes 10'] }],
    ['the end of a number', { texts: ['000 routes'] }],
    ['words that only the script of the page has', { texts: ['700 peerings'] }],
    [
      'parts in another order',
      { texts: ['500…peerings of a virtual network'] },
    ],
    [
      'parts that have nothing to do with each other',
      { texts: ['a hub takes…/26'] },
    ],
    ['a page that is gone', { path: '/gone', texts: ['500'] }],
  ])('says that a fact is no longer on its page: %s', async (_, read) => {
    const { code, out } = await run([read], '--check');
    expect(code).toBe(2);
    expect(out).toContain(`peerings: "${read.texts[0]}" is`);
    expect(out).toContain('1 of 1 quotes are no longer on their pages');
  });

  it('does not take a page that it could not open for one that is right', async () => {
    const { code, out } = await run(
      [{ path: '/busy', texts: ['500'] }],
      '--check',
    );
    expect(code).toBe(1);
    expect(out).toContain('/busy answers 503');
    expect(out).toContain('1 of 1 pages could not be opened');
  });

  it('says why a server that is not there could not be asked', async () => {
    const closed = createServer();
    await new Promise<void>(done => {
      closed.listen(0, '127.0.0.1', done);
    });
    const { port } = closed.address() as AddressInfo;
    await new Promise(done => {
      closed.close(done);
    });
    const { code, out } = await run(
      [{ texts: ['500'], origin: `http://127.0.0.1:${port}` }],
      '--check',
    );
    expect(code).toBe(1);
    expect(out).toContain(`:${port}/limits was not opened: ECONNREFUSED`);
    expect(out).toContain('0 of 1 quotes are no longer on their pages');
  });

  it('says of what it compares nothing, and why, and opens no page for that', async () => {
    const { code, out } = await run(
      [{ path: '/gone', unquoted: 'prices come by script' }],
      '--check',
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'Limits: not compared, because prices come by script',
    );
    expect(out).toContain('0 of 0 pages could not be opened');
    expect(out).toContain('1 facts have no words to compare');
  });

  it('knows the facts of the product where no others are given', async () => {
    const { code, out } = await runScript('--older-than', '36500');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^0 of \d{2,} sources are older/),
    });
  });

  it('ends with 1 for an age that is no number', async () => {
    expect((await run([{}], '--older-than', 'old')).code).toBe(1);
  });
});
