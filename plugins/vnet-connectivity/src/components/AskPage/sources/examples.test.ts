import {
  reachability,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { examples } from './examples';

/** The answers about an example, by flow. */
function answersTo(name: string) {
  const { text } = examples.find(example => example.name === name)!;
  const { form, network, findings } = readNetworkDocument(text);
  if (!network) throw new Error(JSON.stringify(findings));
  const flows = reachability(network).flows.map(
    ({ from, to, reachable, some }) => [
      `${from} ${to}`,
      some ? 'some' : reachable,
    ],
  );
  return { form, findings, answers: Object.fromEntries(flows) };
}

it('shows with an export that a spoke without the gateway is cut off, and that what is elsewhere is unknown', () => {
  const { form, answers } = answersTo('hub-and-spokes.resource-graph.json');
  expect(form).toBe('resource-graph');
  expect(answers).toMatchObject({
    'vnet-shop vnet-hub': true,
    'vnet-shop vnet-data': false,
    'vnet-shop lng-headquarters': true,
    'lng-headquarters vnet-shop': true,
    'vnet-data lng-headquarters': false,
    'vnet-hub vnet-partner': null,
  });
});

it('shows with a state that an address of nobody makes an answer unknown', () => {
  const { form, answers } = answersTo('two-regions.tfstate.json');
  expect(form).toBe('terraform');
  expect(answers).toMatchObject({
    'vnet-weu vnet-neu': true,
    'vnet-weu vnet-lab': true,
    'vnet-lab vnet-neu': null,
  });
});

it('shows with a Topology document that some subnets are routed in their own way', () => {
  const { form, answers, findings } = answersTo('appliance.topology.yaml');
  expect(form).toBe('topology');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(answers).toMatchObject({
    'hub shop': true,
    'shop factory': true,
    'shop office': 'some',
  });
});
