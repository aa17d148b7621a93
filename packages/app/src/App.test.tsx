import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('starts with every plugin among its dependencies', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: /enter/i }, { timeout: 20000 }),
    ).toBeInTheDocument();
  });
});
