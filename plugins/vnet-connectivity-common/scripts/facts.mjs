#!/usr/bin/env node
/* eslint-disable no-console */
// Looks after the facts of src/azure: how old they are, and whether their pages still say what was read there.
//   npm run facts                              lists the sources that are older than a year
//   npm run facts -- --older-than DAYS         … than so many days
//   npm run facts -- --check                   opens every page as well, and lists what is no longer on it
//   npm run facts -- --file FACTS.json         takes other facts:
//                                              [{ source: { title, url, date }, quotes: [{ fact, text }, { unquoted }] }]
// A source is as old as its version, or as the day on which it was read again and said the same (readAgain).
// Where no words can be compared, it says so and why. Exit code 0: nothing to do. 2: a source is too old, or a page no
// longer says it. 1: usage, or a page that could not be opened, of which nothing is known therefore.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom');

const dayMs = 24 * 60 * 60 * 1000;
/** Longest time that one page may take, milliseconds. */
const deadlineMs = 20_000;
/** Number of pages that are opened at a time. */
const atATime = 4;

/** Each source with what was read in it. */
function factsOfProduct() {
  require('@backstage/cli/config/nodeTransform.cjs');
  const azure = resolve(
    dirname(fileURLToPath(import.meta.url)),
    '../src/azure',
  );
  const { allQuotes } = require(join(azure, 'quotes.ts'));
  return allQuotes;
}

/** The first day that a date may mean: `2026-09` and `2023/2024` stand for a month and for two years. */
function firstDayOf(date) {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) throw new Error(`${date} is no date.`);
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}

function tooOld(facts, days, now) {
  return facts
    .map(({ source }) => ({
      source,
      age: Math.floor(
        (now - firstDayOf(source.readAgain ?? source.date)) / dayMs,
      ),
    }))
    .filter(({ age }) => age > days)
    .sort((a, b) => b.age - a.age);
}

/** Elements that stand within a line: what is in them belongs to the word before and after. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DFN EM I KBD MARK Q S SAMP SMALL SPAN STRONG U VAR'.split(
    ' ',
  ),
);
const hidden = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

function textOfNode(node) {
  if (node.nodeName === '#text') return node.nodeValue;
  if (hidden.has(node.nodeName)) return '';
  const text = [...node.childNodes].map(textOfNode).join('');
  return inline.has(node.nodeName) ? text : ` ${text} `;
}

/** Text of a page as people read it, in lower case, with single spaces. */
function textOf(html) {
  return plain(textOfNode(new JSDOM(html).window.document));
}

function plain(text) {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2013]/g, '-')
    .trim()
    .toLowerCase();
}

/** Most characters between two parts of a quote: about a row of a table. */
const gap = 250;

/** A part of a quote as a pattern. Where a number ends it, no digit may follow: 500 is not on a page that says 5,000. */
function patternOf(part) {
  const escaped = plain(part).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return `(?<!\\d|\\d[.,])${escaped}(?!\\d|[.,]\\d)`;
}

/** True where the parts of a quote, which `…` separates, stand on a page in their order and near each other. */
function isOn(page, quote) {
  return new RegExp(quote.split('…').map(patternOf).join(`.{0,${gap}}?`)).test(
    page,
  );
}

async function open(url) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(deadlineMs),
    });
    const isBusy = response.status === 429 || response.status >= 500;
    if (!isBusy || attempt === 3) return response;
    const seconds = Number(response.headers.get('retry-after') ?? attempt);
    await new Promise(done => {
      setTimeout(done, Math.min(seconds, 10) * 1000);
    });
  }
}

/**
 * The quotes that are no longer on a page, as `missing`; or as `unreached`, the reason why the page could not be
 * opened.
 */
async function checkSource({ source, quotes }) {
  try {
    const response = await open(source.url);
    if (!response.ok) {
      const said = `${source.url} answers ${response.status}`;
      // A page that is gone no longer supports its quotes; a server that is busy may still have the page.
      return response.status === 404 || response.status === 410
        ? {
            missing: quotes.map(quote => ({
              source,
              quote,
              why: `not there: ${said}`,
            })),
          }
        : { unreached: said };
    }
    const page = textOf(await response.text());
    return {
      missing: quotes
        .filter(({ text }) => !isOn(page, text))
        .map(quote => ({ source, quote, why: `not on ${source.url}` })),
    };
  } catch (error) {
    return {
      unreached: `${source.url} was not opened: ${
        error.cause?.code ?? error.name
      }`,
    };
  }
}

/** Asks all pages, a few at a time. */
async function checkSources(facts) {
  const answers = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (next < facts.length) {
        const index = next;
        next += 1;
        answers[index] = await checkSource(facts[index]);
      }
    }),
  );
  return {
    missing: answers.flatMap(({ missing = [] }) => missing),
    unreached: answers.flatMap(({ unreached }) => unreached ?? []),
  };
}

/**
 * The facts that cannot be compared: `{ fact, unquoted }`, where `fact` is the title of the source if it holds for all
 * of it.
 */
function unquotedOf(facts) {
  return facts.flatMap(({ source, quotes }) =>
    quotes
      .filter(({ unquoted }) => unquoted !== undefined)
      .map(({ fact = source.title, unquoted }) => ({ fact, unquoted })),
  );
}

async function main() {
  const { values } = parseArgs({
    options: {
      'older-than': { type: 'string', default: '365' },
      check: { type: 'boolean', default: false },
      file: { type: 'string' },
    },
  });
  const days = Number(values['older-than']);
  if (!Number.isInteger(days) || days < 0) {
    throw new Error('--older-than takes a number of days.');
  }
  const facts = values.file
    ? JSON.parse(readFileSync(values.file, 'utf8'))
    : factsOfProduct();
  const old = tooOld(facts, days, Date.now());
  for (const { source, age } of old) {
    console.log(
      `${age} days old: ${source.title} (${source.date}) ${source.url}`,
    );
  }
  console.log(
    `${old.length} of ${facts.length} sources are older than ${days} days.`,
  );
  if (!values.check) return old.length > 0 ? 2 : 0;
  const quoted = facts
    .map(({ source, quotes }) => ({
      source,
      quotes: quotes.filter(({ text }) => text !== undefined),
    }))
    .filter(({ quotes }) => quotes.length > 0);
  const { missing, unreached } = await checkSources(quoted);
  for (const { source, quote, why } of missing) {
    console.log(`${quote.fact}: "${quote.text}" is ${why} (${source.date})`);
  }
  for (const reason of unreached) console.log(reason);
  const unquoted = unquotedOf(facts);
  for (const { fact, unquoted: why } of unquoted) {
    console.log(`${fact}: not compared, because ${why}`);
  }
  const count = quoted.flatMap(({ quotes }) => quotes).length;
  console.log(
    `${missing.length} of ${count} quotes are no longer on their pages; ${unreached.length} of ${quoted.length} pages could not be opened; ${unquoted.length} facts have no words to compare.`,
  );
  if (missing.length > 0 || old.length > 0) return 2;
  return unreached.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
