//! Drawing a PDF page by page. The library and its worker are fetched at the first preview only.

export interface Pages {
  count: number;
  draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>;
  close(): void;
}

export async function openPdf(bytes: Uint8Array): Promise<Pages> {
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.min.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url')]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  const task = pdfjs.getDocument({ data: bytes, isEvalSupported: false, useWasm: false, disableFontFace: false });
  const file = await task.promise;
  let drawing: { cancel(): void; promise: Promise<unknown> } | null = null;
  return {
    count: file.numPages,
    async draw(number, canvas, scale) {
      drawing?.cancel();
      const page = await file.getPage(number);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      canvas.style.aspectRatio = `${viewport.width} / ${viewport.height}`;
      const task = page.render({ canvas, viewport });
      drawing = task;
      await task.promise.catch((thrown: unknown) => {
        if (!(thrown instanceof Error) || thrown.name !== 'RenderingCancelledException') throw thrown;
      });
    },
    close: () => void task.destroy(),
  };
}

/** Draws every page for the printer and opens the printing dialog of the system. */
export async function printPdf(pages: Pages): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'print-pages';
  const addresses: string[] = [];
  try {
    for (let n = 1; n <= pages.count; n++) {
      const canvas = document.createElement('canvas');
      await pages.draw(n, canvas, 200 / 72);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      if (!blob) continue;
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      image.alt = '';
      addresses.push(image.src);
      await image.decode();
      paper.append(image);
    }
    document.body.append(paper);
    window.print();
  } finally {
    paper.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
