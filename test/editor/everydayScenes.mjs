// What is met every day, for `photograph.mjs`. What a scene returns goes to the camera, such as the part to show.
import { setTimeout as sleep } from 'node:timers/promises';

/** @type {Record<string, (workbench: import('./workbenchPage.mjs').Workbench) => Promise<object | void>>} */
export const everydayScenes = {
  'outline-and-problems': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.runCommand('Explorer: Focus on Outline View');
    await workbench.rows('.outline-tree').first().waitFor();
    await workbench.showProblems();
  },
  'fresh-draft': async (workbench) => {
    await workbench.runCommand('Specwright: Insert IOSM Feature PRD');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  },
  view: async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    const tree = '.pane-body .customview-tree';
    await workbench.page.getByRole('tab', { name: 'Specwright' }).click();
    await workbench
      .rows(tree, /Sign in/)
      .first()
      .waitFor();
    await workbench
      .rows(tree, /Sign in/)
      .first()
      .click();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench
      .rows(tree, /In the Way/)
      .first()
      .waitFor();
    await workbench
      .rows(tree, /mention/)
      .first()
      .waitFor();
    await workbench
      .rows(tree, /mention/)
      .first()
      .hover();
  },
  'language-status': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.page.locator('.statusbar-item[id^="status.languageStatus"]').first().hover();
    await workbench.page
      .getByText(/files? read/)
      .first()
      .waitFor();
  },
  'context-menu': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.pressUntil('Shift+F10', '.monaco-menu .action-label:has-text("PRD and Spec")');
    await workbench.page.locator('.monaco-menu .action-label', { hasText: 'PRD and Spec' }).hover();
    await workbench.page.locator('.monaco-menu .action-label', { hasText: 'Next Prompt' }).waitFor();
  },
  'quick-fix': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.showProblems();
    await workbench
      .rows('.markers-panel-container', /placeholder/i)
      .first()
      .dblclick();
    await workbench.pressUntil('Control+.', '.action-widget .monaco-list-row');
  },
  'command-palette': async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.typeInPalette('Specwright');
    await workbench
      .rows('.quick-input-list', /specwright/i)
      .first()
      .waitFor();
  },
  'go-to-definition': async (workbench) => {
    await workbench.openFile('sign-in/spec.md');
    await workbench.findText('FR-');
    await workbench.pressUntil('F12', '.tab.active[data-resource-name="prd.md"], .reference-zone-widget');
  },
  'fill-by-keyboard': async (workbench) => {
    await workbench.openFile('usage-pipeline/prd.md');
    // Its own box opens where the palette was.
    await workbench.pressCommand('Specwright: Fill Placeholders');
    const { keyboard } = workbench.page;
    const widget = (text) => workbench.page.locator('.quick-input-widget', { hasText: text }).first();
    const input = workbench.page.locator('.quick-input-widget input[type="text"]').first();
    await widget('(1 of').waitFor();
    await keyboard.type('Typed by hand');
    await widget('Typed by hand').waitFor();
    await keyboard.press('Enter');
    await widget(/\((?!1 of)\d+ of|\(1 of (?!22\b)/).waitFor();
    for (let look = 0; (await input.inputValue()) !== ''; look++) {
      if (look === 20) throw new Error('the box keeps what was typed');
      await sleep(100);
    }
  },
  completion: async (workbench) => {
    await workbench.openFile('sign-in/prd.md');
    await workbench.findText('Error budget: 0.5%');
    for (const key of ['End', 'Enter']) await workbench.page.keyboard.press(key);
    await workbench.pressUntil('Control+Space', '.suggest-widget.visible .monaco-list-row:has-text("Chaos tests")');
  },
};
