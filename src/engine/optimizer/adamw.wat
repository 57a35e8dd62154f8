;; One step of AdamW over vectors in memory, four numbers at a time, as adamw.ts writes it for graphs: operation for
;; operation, so that both give the same bits. `npm run kernel` compiles it into adamw-binary.ts.
;;
;; The memory holds four vectors of up to 16384 float32, one after the other: parameter, gradient, first moment, second
;; moment. Numbers past `length`, to the next multiple of four, are computed along and mean nothing.
(module
  (memory (export "memory") 4)
  (func (export "update")
    (param $length i32)
    (param $beta1 f32) (param $beta2 f32)
    (param $firstShare f32) (param $secondShare f32) (param $stepSize f32) (param $epsilon f32) (param $decay f32)
    (local $at i32) (local $end i32) (local $gradient v128) (local $first v128) (local $second v128)
    (local.set $end (i32.mul (local.get $length) (i32.const 4)))
    (loop $next
      (local.set $gradient (v128.load offset=65536 (local.get $at)))
      (local.set $first
        (f32x4.add
          (f32x4.mul (v128.load offset=131072 (local.get $at)) (f32x4.splat (local.get $beta1)))
          (f32x4.mul (local.get $gradient) (f32x4.splat (local.get $firstShare)))))
      (v128.store offset=131072 (local.get $at) (local.get $first))
      (local.set $second
        (f32x4.add
          (f32x4.mul (v128.load offset=196608 (local.get $at)) (f32x4.splat (local.get $beta2)))
          (f32x4.mul
            (f32x4.mul (local.get $gradient) (local.get $gradient))
            (f32x4.splat (local.get $secondShare)))))
      (v128.store offset=196608 (local.get $at) (local.get $second))
      (v128.store (local.get $at)
        (f32x4.sub
          (f32x4.mul (v128.load (local.get $at)) (f32x4.splat (local.get $decay)))
          (f32x4.mul
            (f32x4.div
              (local.get $first)
              (f32x4.add (f32x4.sqrt (local.get $second)) (f32x4.splat (local.get $epsilon))))
            (f32x4.splat (local.get $stepSize)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))))
