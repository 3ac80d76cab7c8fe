/** The part of a sheet that the grid shows: where its cells lie on the screen, in each of the panes that freezing makes. */
import { univerScripts } from './univer';
import type { Area } from '../host/workbook-model';
import type { Univer } from './univer';

/** In pixels of the grid's own picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetWindow {
  readonly scale: number;
  /** What cells are drawn in, the corner of frozen ones last. */
  readonly panes: readonly (Box & { readonly name: string; readonly scrollX: number; readonly scrollY: number })[];
  /** Before scrolling and scaling. */
  boxOf(area: Area): Box;
}

const paneNames = ['viewMain', 'viewMainTop', 'viewMainLeft', 'viewMainLeftTop'];

/** undefined before the grid has drawn, and while it changes sheets. */
export function sheetWindow(univer: Univer, unitId: string, sheetId: string): SheetWindow | undefined {
  const { UniverEngineRender, UniverSheetsUi } = univerScripts();
  const render = univer.__getInjector().get(UniverEngineRender.IRenderManagerService).getRenderById(unitId);
  const shown = render?.with(UniverSheetsUi.SheetSkeletonManagerService).getCurrentParam();
  if (!render || !shown || shown.sheetId !== sheetId) return undefined;
  const { scene } = render;
  const { skeleton } = shown;
  return {
    scale: scene.scaleX,
    panes: paneNames.flatMap((name) => {
      const pane = scene.getViewport(name);
      if (!pane?.isActive) return [];
      return [{ name, left: pane.left, top: pane.top, width: pane.width ?? 0, height: pane.height ?? 0, scrollX: pane.viewportScrollX, scrollY: pane.viewportScrollY }];
    }),
    boxOf({ row, column, rowCount, columnCount }) {
      const across = edges(skeleton.columnWidthAccumulation, skeleton.worksheet.getConfig().defaultColumnWidth);
      const down = edges(skeleton.rowHeightAccumulation, skeleton.worksheet.getConfig().defaultRowHeight);
      return {
        left: skeleton.rowHeaderWidth + across(column), top: skeleton.columnHeaderHeight + down(row),
        width: across(column + columnCount) - across(column), height: down(row + rowCount) - down(row),
      };
    },
  };
}

/** What the grid's picture is drawn on; undefined before it is there. */
export function gridCanvas(univer: Univer, unitId: string): HTMLCanvasElement | undefined {
  return univer.__getInjector().get(univerScripts().UniverEngineRender.IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement();
}

/** Where each line begins; behind the last that the grid has, all are of one size. */
function edges(ends: readonly number[], size: number): (line: number) => number {
  const last = ends.at(-1) ?? 0;
  return (line) => (line <= 0 ? 0 : ends[line - 1] ?? last + (line - ends.length) * size);
}
