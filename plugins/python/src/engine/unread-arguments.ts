// Arguments that an operation does not read. Some change no number; of the others, one that says more than its default
// must not be passed over: the result would be another than the framework's.
import {saysMore} from '../interpreter/unread-parameters.ts'
import type {BoundArgument} from '../objects/signature.ts'
import type {Value} from '../objects/object.ts'
import {unsupportedArgument} from '../objects/unavailable.ts'

/** Of memory, devices, speed, checks and names; and what is told by the shapes of other arguments as well. */
const harmless: ReadonlySet<string> = new Set(
  (
    'name layout pin_memory memory_format subok order copy casting non_blocking device dtype_hint ' +
    'cudnn_off cudnn_tune workspace precision preferred_element_type optimize driver recompute_scale_factor sparse sparse_grad ' +
    'validate_args validate_indices conjugate hermitian UPLO num num_filter kernel num_hidden input_dim output_dim ' +
    'sorted stable kind forward_stype min_calib_range max_calib_range seed target_shape ' +
    // of what is written in Python
    'training inplace kwargs options like ctx deep logs params assume_unique interp encoding legacy cache max_work ' +
    'check_valid tol fastpath tupleize_cols engine resample transforms map_location ' +
    'parallel_iterations back_prop swap_memory infer_shape shape_invariants num_parallel_calls deterministic summarize fast ' +
    'autograph jit_compile reduce_retracing experimental_implements experimental_autograph_options experimental_attributes ' +
    'experimental_relax_shapes experimental_compile experimental_follow_type_hints stateful partial control_inputs ' +
    'support_partition expand_composites fallback_to_while_loop warn exclusive strict saturate fn_output_signature ' +
    'clear_after_read tensor_array_name handle flow element_shape colocate_with_first_write_call output_shapes ' +
    'aggregation autocast custom_objects expand_nested show_trainable positions layer_range rebuild run_eagerly ' +
    'steps_per_execution auto_scale_loss ragged tensor optional input_tensor free_memory use_cudnn synchronized ' +
    'allow_last_axis_squeeze save_freq save_weights_only skip_mismatch input_shape initial_state_shape inputs ' +
    'output_shape path holomorphic reduce_axes axis_name spmd_axis_name sum_match in_shardings out_shardings ' +
    'donate_argnums donate_argnames keep_unused backend inline abstracted_axes compiler_options prevent_cse policy ' +
    'static_argnums concrete disable owner sharding out_sharding weak_type vma nondiff_argnames symbolic_zeros ' +
    'optimize_remat ordered partitioned batch_size is_leaf_takes_path drop_fields allow_int unbox capture_intermediates ' +
    'console_kwargs table_kwargs column_kwargs compute_flops compute_vjp_flops mutable variable_broadcast variable_carry ' +
    'split_rngs methods extra_batch_dims accumulator_dtype mu_dtype mask_compatible_extra_args num_devices kvstore ' +
    'compression_params update_on_kvstore prefix sha1_hash retries verify_ssl partition_if_dynamic static_alloc static_shape ' +
    'inline_limit forward_bulk_size backward_bulk_size label_layout zero_copy param_file allow_missing ignore_extra epoch ' +
    'remove_amp_cast sym static_k static_v vectorize strategy outer_jacobian_strategy persistent always_call warn_only ' +
    'example_inputs randomness chunk_size compute_mode foreach fused capturable differentiable parallel gda_manager ' +
    'async_manager orbax_checkpointer orbax_transforms allow_partial_mpa_restoration pickle_module pickle_protocol mmap ' +
    'data_source num_workers timeout prefetch thread_pool pin_device_id try_nopython use_shared_mem prefetch_factor ' +
    'persistent_workers multiprocessing_context root download verbose batch_set_value unroll ' +
    'flags filename'
  ).split(' '),
)

export function changesNoNumber(name: string): boolean {
  return harmless.has(name)
}

/** Where channels come last, as they do by default. */
const usualFormats: ReadonlySet<unknown> = new Set(['NWC', 'NHWC', 'NDHWC', 'channels_last'])

export interface Unread {
  name: string
  default: Value | undefined
}

/** `undefined` for one that may be passed over. */
export function unread(name: string, usual: Value | undefined): Unread | undefined {
  return changesNoNumber(name) ? undefined : {name, default: usual}
}

/** @throws that it is not supported, where the argument says anything */
export function refuseUnread(called: string, {name, default: usual}: Unread, value: BoundArgument): void {
  if (name === 'data_format' && usualFormats.has(value)) return
  if (saysMore(value as Value | undefined, usual)) throw unsupportedArgument(called, name)
}
