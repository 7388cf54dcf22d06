// Pointer and keys on the block map.

/** The arrows move over the blocks, Enter chooses the object under the cursor. */
function keys(event, map, told) {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -map.columns, ArrowDown: map.columns }[event.key];
  if (by) {
    const from = map.cursor >= 0 ? map.cursor : Math.max(0, map.selected);
    map.cursor = Math.max(0, Math.min(map.collection.state.length - 1, from + by));
    told.hover(map.cursor);
    map.place();
  } else if (event.key === 'Enter' && map.collection.isObject(map.cursor)) told.choose(map.collection.address(map.collection.start(map.cursor)));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Lets a map be dragged, zoomed and chosen in; tells of the block under the pointer, the choice and another view. */
export function follow(canvas, map, told) {
  let dragged = null, moved = false;
  canvas.addEventListener('pointerdown', event => { dragged = [event.clientX, event.clientY]; moved = false; });
  canvas.addEventListener('pointermove', event => {
    if (dragged && event.buttons) {
      const scale = canvas.width / canvas.getBoundingClientRect().width;
      moved ||= Math.abs(event.clientX - dragged[0]) + Math.abs(event.clientY - dragged[1]) > 4;
      map.x += (event.clientX - dragged[0]) * scale; map.y += (event.clientY - dragged[1]) * scale;
      dragged = [event.clientX, event.clientY];
      map.place();
    } else if (map.collection) told.hover(map.blockAt(event));
  });
  canvas.addEventListener('pointerup', () => { if (moved) told.moved(); });
  canvas.addEventListener('click', event => {
    const block = map.blockAt(event);
    if (!moved && map.collection.isObject(block)) told.choose(map.collection.address(map.collection.start(block)));
  });
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect(), scale = canvas.width / box.width;
    map.zoomBy(event.deltaY < 0 ? 1.25 : 0.8, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    told.moved();
  }, { passive: false });
  canvas.addEventListener('keydown', event => keys(event, map, told));
}
