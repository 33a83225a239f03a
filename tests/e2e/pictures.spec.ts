// The pictures of the documentation, taken by the tests so that they never lie. They are written
// into docs/images only when asked (`npm run pictures`): their dates change every day.
import { join } from 'node:path';
import { test } from './house';

const folder = process.env['AGIDERM_PICTURES'] ? '../../docs/images' : 'output';

test('the home page of a training establishment', async ({ page, house }) => {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await house.signIn(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(import.meta.dirname, folder, 'accueil.png') });
  test.expect(wrong, 'the page breaks no policy and misses no file').toEqual([]);
});
