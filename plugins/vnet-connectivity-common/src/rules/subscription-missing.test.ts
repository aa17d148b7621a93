import {
  existingVnet,
  expressRouteTo,
  subscriptions,
  twoSpokes,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { subscriptionMissing } from './subscription-missing';

testRule(subscriptionMissing, {
  accepted: [
    { name: 'no subscriptions at all', changes: twoSpokes },
    {
      name: 'a subscription for each region',
      changes: {
        regions: {
          weu: { subscriptionId: subscriptions.a },
          neu: { subscriptionId: subscriptions.b },
        },
      },
    },
    {
      name: 'a first region that leaves it open beside one that does not',
      changes: { regions: { neu: { subscriptionId: subscriptions.b } } },
    },
    {
      name: 'networks that exist, whose ids name it',
      changes: {
        regions: {
          weu: { existingVnetId: existingVnet('weu', subscriptions.a) },
          neu: { existingVnetId: existingVnet('neu', subscriptions.b) },
        },
      },
    },
  ],
  refused: [
    {
      name: 'a second region without one',
      changes: { regions: { weu: { subscriptionId: subscriptions.a } } },
      path: 'regions.neu.subscriptionId',
      message: `Region neu names no subscription, but region weu is in ${subscriptions.a}`,
      fix: 'Put region neu into the subscription of region weu',
    },
    {
      name: 'a new network beside a first one that exists',
      changes: { regions: { weu: { existingVnetId: existingVnet('weu') } } },
      path: 'regions.neu.subscriptionId',
      message: 'Region neu names no subscription',
      fix: 'Put region neu into the subscription of region weu',
    },
    {
      name: 'spokes and a circuit without one',
      changes: {
        regions: {
          weu: { subscriptionId: subscriptions.a },
          neu: { subscriptionId: subscriptions.a },
        },
        ...twoSpokes,
        ...expressRouteTo(),
      },
      path: 'spokes.app.subscriptionId',
      message: 'Spoke app names no subscription',
      fix: 'Put spoke app into the subscription of region weu',
      count: 3,
    },
  ],
});
