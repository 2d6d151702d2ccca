package org.resguardo.scrub.isobmff;

/// That an item has a property.
///
/// @param index of the property, from 1; 0 is none
/// @param isEssential whether a reader must know it to show the item
record Association(int index, boolean isEssential) {}
