/**
 * The page that shows what combines with what in a spec, and which rule refuses the rest.
 *
 * @param enumeration - the module that enumerates the combinations
 * @param design - the front door of the domain
 * @param rules - every rule, in their order
 * @param reasonOf - the reason of a rule
 */
export function combinationsPage(enumeration, design, rules, reasonOf) {
  const { combinations, entries, patterns, topologies, variations } =
    enumeration;
  const judged = combinations().map(combination => ({
    ...combination,
    refusedBy: refusedBy(design, combination.spec),
  }));
  const find = wanted =>
    judged.find(combination => matches(combination, wanted));
  const accepted = judged.filter(each => each.refusedBy.length === 0).length;
  return [
    '# What combines with what',
    `A spec chooses how regions are joined, how on-premises is reached, and much beside. ${
      judged.length
    } combinations of these choices, each a network of two regions, are checked by a test: ${accepted} are accepted and generated, ${
      judged.length - accepted
    } are refused by a rule. In the tables ✓ means accepted; anything else is the rule that refuses it, and [why](#why-not) stands below. Accepted does not mean advised: warnings say what is better done in another way.`,
    '## Patterns and the ways to on-premises',
    'Everything else as it is by default: new networks of one subscription, active-active gateways with BGP, no spokes.',
    table(
      [
        '',
        ...patterns.flatMap(pattern =>
          topologies.map(topology => `${pattern}, ${topology}`),
        ),
      ],
      entries.map(entry => [
        entryName(entry),
        ...patterns.flatMap(pattern =>
          topologies.map(topology =>
            verdict(find({ pattern, topology, ...entry, varied: [] })),
          ),
        ),
      ]),
    ),
    '## One thing different',
    'Each of these in a mesh, with every way to on-premises that the pattern has.',
    table(
      ['', ...patterns],
      Object.entries(variations).map(([variation, name]) => [
        capitalised(name),
        ...patterns.map(pattern =>
          summary(
            entries.map(entry => {
              const core = { pattern, topology: 'mesh', ...entry };
              return {
                plain: find({ ...core, varied: [] }),
                varied: find({ ...core, varied: [variation] }),
              };
            }),
          ),
        ),
      ]),
    ),
    '## Two things different',
    'Any two of these, and hub-and-spoke with each, combine wherever each of them does alone, except:',
    table(
      ['Pattern', 'On-premises', 'Together', 'Refused by'],
      surprises(judged, find, true).map(({ axes, names, refusedBy: by }) => [
        axes.pattern,
        entryName(axes),
        names.join(' + '),
        linked(by),
      ]),
    ),
    'And some are accepted together only:',
    table(
      ['Pattern', 'On-premises', 'Together', 'Alone refused by'],
      surprises(judged, find, false).map(({ axes, names, alone }) => [
        axes.pattern,
        entryName(axes),
        names.join(' + '),
        linked(alone),
      ]),
    ),
    '## Why not',
    table(
      ['Rule', 'What holds', 'Why', 'Refuses'],
      rules
        .map(rule => ({
          rule,
          count: judged.filter(each => each.refusedBy.includes(rule.id)).length,
        }))
        .filter(({ count }) => count > 0)
        .map(({ rule, count }) => [
          linked([rule.id]),
          rule.title,
          reasonOf(rule),
          count,
        ]),
    ),
  ].join('\n\n');

  function surprises(all, lookUp, refused) {
    return all
      .map(each => ({ ...each, parts: partsOf(each) }))
      .filter(({ parts }) => parts.length > 1)
      .map(each => {
        const alone = each.parts.map(part =>
          lookUp({ ...each.axes, topology: 'mesh', varied: [], ...part }),
        );
        return {
          ...each,
          names: each.parts.map(({ varied: [variation] = [] }) =>
            variation ? variations[variation] : 'hub-and-spoke',
          ),
          alone: [...new Set(alone.flatMap(({ refusedBy: by }) => by))],
        };
      })
      .filter(({ alone, refusedBy: by }) =>
        refused
          ? alone.length === 0 && by.length > 0
          : alone.length > 0 && by.length === 0,
      );
  }
}

/** The differences from the default, each as a combination of its own. */
function partsOf({ axes, variations: varied }) {
  return [
    ...(axes.topology === 'hub-and-spoke' ? [{ topology: axes.topology }] : []),
    ...varied.map(variation => ({ varied: [variation] })),
  ];
}

function refusedBy(design, spec) {
  return [
    ...new Set(
      design(spec)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule),
    ),
  ];
}

function matches({ axes, variations: varied }, wanted) {
  return (
    ['pattern', 'topology', 'onPremises', 'gateways'].every(
      axis => axes[axis] === wanted[axis],
    ) && varied.join() === wanted.varied.join()
  );
}

function verdict({ refusedBy: by }) {
  return by.length === 0 ? '✓' : linked(by);
}

/**
 * The result over all connections to on-premises that are accepted without the setting: ✓, or the rules that refuse it,
 * and the connections with which they do.
 */
function summary(all) {
  const isFine = ({ refusedBy: by }) => by.length === 0;
  const asked = all.filter(({ plain }) => isFine(plain));
  const varied = asked.map(each => each.varied);
  const fine = varied.filter(isFine);
  const refused = varied.filter(each => !isFine(each));
  const enabled = all
    .filter(each => !isFine(each.plain) && isFine(each.varied))
    .map(each => each.varied);
  const rules = linked([
    ...new Set(refused.flatMap(({ refusedBy: by }) => by)),
  ]);
  const judgement = (() => {
    if (refused.length === 0) return '✓';
    if (fine.length === 0) return rules;
    return fine.length < refused.length
      ? `✓ with ${namesOf(fine)} only: ${rules}`
      : `✓, but not with ${namesOf(refused)}: ${rules}`;
  })();
  return enabled.length === 0
    ? judgement
    : `${judgement}; makes ${namesOf(enabled)} possible`;
}

function namesOf(all) {
  return all.map(({ axes }) => entryName(axes)).join(', ');
}

function entryName({ onPremises, gateways }) {
  if (onPremises === 'none') return 'no on-premises';
  const way = onPremises
    .replace('expressroute', 'ExpressRoute')
    .replace('vpn', 'VPN');
  return `${way} (${gateways})`;
}

function linked(ids) {
  return ids.map(id => `[${id}](./rules/${id}.md)`).join(', ');
}

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
