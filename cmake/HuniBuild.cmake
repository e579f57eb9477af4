# How every target of Huni is compiled: one place for warnings, hardening, cache, linker and precompiled Qt headers.
find_program(HUNI_CCACHE ccache)
if(HUNI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${HUNI_CCACHE}")
endif()
find_program(HUNI_MOLD mold)
if(HUNI_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(huni_options INTERFACE)
target_compile_options(huni_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<BOOL:${HUNI_WERROR}>:-Werror>
    $<$<CONFIG:Release>:-fstack-protector-strong>)
# GCC 12 sees writes beyond the end in sound uses of std::string, at some levels of optimisation only.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(huni_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-restrict)
endif()
target_compile_definitions(huni_options INTERFACE QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_NO_FOREACH QT_DEPRECATED_WARNINGS $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_include_directories(huni_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(HUNI_SANITIZE)
    target_compile_options(huni_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(huni_options INTERFACE -fsanitize=address,undefined)
endif()

# One static library per layer; the folders of a layer add their files with target_sources.
function(huni_layer name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC huni_options)
endfunction()
