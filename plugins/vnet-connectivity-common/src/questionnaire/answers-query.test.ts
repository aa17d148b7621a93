import fc from 'fast-check';
import { someAnswers } from './__testUtils__/arbitrary-answers';
import { answersFromQuery, answersToQuery } from './answers-query';

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return answersFromQuery(question => parameters.get(question));
};

describe('answers in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(someAnswers, answers => {
        const query = new URLSearchParams(answersToQuery(answers)).toString();
        expect(read(query)).toEqual({
          ...answers,
          ...(answers.regions ? { regions: [...answers.regions].sort() } : {}),
        });
      }),
    );
  });

  it('have one address, whatever the order of the regions', () => {
    expect(answersToQuery({ regions: ['westeurope', 'eastus'] })).toEqual(
      answersToQuery({ regions: ['eastus', 'westeurope', 'eastus'] }),
    );
  });

  it('leave out what is no answer', () => {
    expect(
      read('regions=atlantis.westeurope&ipsec=perhaps&sites=-1&networks=1e9'),
    ).toEqual({ regions: ['westeurope'] });
  });

  it('keep numbers within what can be answered', () => {
    expect(read('regionCount=99999&networks=0')).toEqual({
      regionCount: 60,
      networks: 1,
    });
  });
});
