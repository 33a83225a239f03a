// The real window, driven by the WebDriver protocol: a display, a driver and a session, each with
// a folder of its own, all ended when the journey ends.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A port that nobody uses now. */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A virtual screen; gives its name. */
function display(children) {
  return new Promise((done, fail) => {
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(xvfb);
    xvfb.once('error', fail);
    xvfb.stdio[3].once('data', (number) => done(`:${String(number).trim()}`));
  });
}

/** A message bus of its own, with no other program on it, and what is said on it about notices. */
async function bus(children, folder) {
  const address = `unix:path=${join(folder, 'bus')}`;
  const config = join(folder, 'bus.conf');
  writeFileSync(config, `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig><type>session</type><listen>${address}</listen><auth>EXTERNAL</auth>
    <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`);
  const daemon = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(daemon);
  await new Promise((done, fail) => {
    daemon.once('error', fail);
    daemon.stdout.once('data', done);
  });
  const heard = { address, text: '' };
  const watch = ["type='method_call',interface='org.freedesktop.Notifications'"];
  const monitor = spawn('dbus-monitor', ['--address', address, ...watch], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(monitor);
  monitor.stdout.on('data', (said) => (heard.text += said));
  return heard;
}

export class Window {
  #children = [];
  #session = '';
  #heard = { text: '' };
  #screen = '';

  /** Opens the program on `file` in a window of its own. */
  static async open(program, file) {
    const window = new Window();
    try {
      await window.#start(program, file);
    } catch (error) {
      await window.close();
      throw error;
    }
    return window;
  }

  async #start(program, file) {
    this.folder = mkdtempSync(join(tmpdir(), 'agiderm-window-'));
    const screen = await display(this.#children);
    this.#screen = screen;
    this.#heard = await bus(this.#children, this.folder);
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        DISPLAY: screen,
        TAURI_WEBVIEW_AUTOMATION: 'true',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
        DBUS_SESSION_BUS_ADDRESS: this.#heard.address,
        AGIDERM_FILE: file,
        HOME: this.folder,
        XDG_DATA_HOME: join(this.folder, 'data'),
        XDG_CACHE_HOME: join(this.folder, 'cache'),
        XDG_CONFIG_HOME: join(this.folder, 'config'),
      },
    });
    this.#children.push(driver);
    await this.until('the driver answers', () => this.#ask('GET', '/status').then((s) => s.ready, () => false));
    const options = { browserName: 'wry', 'webkitgtk:browserOptions': { binary: program, args: [] } };
    const made = await this.#ask('POST', '/session', { capabilities: { alwaysMatch: options } });
    this.#session = `/session/${made.sessionId}`;
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Waits for something to become true, and gives it. */
  async until(what, look, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`still waiting: ${what}`);
      await pause(40);
    }
  }

  /** Keys and words typed on the screen itself, as for a dialog of the system. */
  keys(...args) {
    return execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: this.#screen }, encoding: 'utf8' });
  }

  /** How many windows are open, the dialogs of the system included. */
  opened() {
    return this.keys('search', '--onlyvisible', '--name', '.').trim().split('\n').length;
  }

  /** The notices that the program asked the system to show, as the bus heard them. */
  notices() {
    return this.#heard.text.split(/^method call/m).filter((said) => said.includes('member=Notify'));
  }

  /** The element of a selector, once it is there. */
  find(css) {
    return this.until(css, async () => {
      const found = await this.#ask('POST', `${this.#session}/elements`, { using: 'css selector', value: css });
      return found[0]?.[ELEMENT];
    });
  }

  async type(css, text) {
    const element = await this.find(css);
    await this.#ask('POST', `${this.#session}/element/${element}/value`, { text });
  }

  async click(css) {
    const element = await this.find(css);
    await this.#ask('POST', `${this.#session}/element/${element}/click`, {});
  }

  async text(css) {
    const element = await this.find(css);
    return this.#ask('GET', `${this.#session}/element/${element}/text`);
  }

  /** Runs a function body in the page. */
  run(script, args = []) {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Runs one that answers later: its last argument is what to call. */
  runLater(script, args = []) {
    return this.#ask('POST', `${this.#session}/execute/async`, { script, args });
  }

  /** A picture of the page. The driver waits for the next frame, and a page at rest draws none. */
  async picture(path) {
    await this.run(`let turn = 0;
      window.stirring = setInterval(() => { document.documentElement.style.opacity = turn++ % 2 ? '' : '0.999'; }, 50);`);
    const png = await this.#ask('GET', `${this.#session}/screenshot`);
    await this.run(`clearInterval(window.stirring); document.documentElement.style.opacity = '';`);
    writeFileSync(path, Buffer.from(png, 'base64'));
  }

  async close() {
    if (this.#session) await this.#ask('DELETE', this.#session).catch(() => {});
    for (const child of this.#children.reverse()) child.kill();
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }
}
