/**
 * What each function of chaostoolkit-aws 0.35.1 asks AWS for, as IAM actions: the calls in its source, its own package's
 * functions followed. A test holds the names and the calls against the installed package.
 */
export const CHAOSAWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'chaosaws.asg.actions': {
    suspend_processes:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:SuspendProcesses',
    resume_processes:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:ResumeProcesses',
    stop_random_instances: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:StopInstances',
    terminate_random_instances:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:TerminateInstances',
    detach_random_instances:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:DetachInstances',
    change_subnets:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags autoscaling:UpdateAutoScalingGroup',
    detach_random_volume:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:CreateTags ec2:DescribeInstances ec2:DetachVolume',
    attach_volume:
      'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags ec2:AttachVolume ec2:DescribeVolumes',
  },
  'chaosaws.asg.probes': {
    desired_equals_healthy: 'autoscaling:DescribeAutoScalingGroups',
    desired_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
    wait_desired_equals_healthy: 'autoscaling:DescribeAutoScalingGroups',
    wait_desired_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
    is_scaling_in_progress: 'autoscaling:DescribeAutoScalingGroups',
    process_is_suspended: 'autoscaling:DescribeAutoScalingGroups',
    has_subnets: 'autoscaling:DescribeAutoScalingGroups',
    describe_auto_scaling_groups: 'autoscaling:DescribeAutoScalingGroups',
    instance_count_by_health: 'autoscaling:DescribeAutoScalingGroups autoscaling:DescribeTags',
    wait_desired_not_equals_healthy_tags: 'autoscaling:DescribeAutoScalingGroups',
  },
  'chaosaws.awslambda.actions': {
    invoke_function: 'lambda:InvokeFunction',
    put_function_concurrency: 'lambda:PutFunctionConcurrency',
    delete_function_concurrency: 'lambda:DeleteFunctionConcurrency',
    put_function_timeout: 'lambda:UpdateFunctionConfiguration',
    put_function_memory_size: 'lambda:UpdateFunctionConfiguration',
    delete_event_source_mapping: 'lambda:DeleteEventSourceMapping',
    toggle_event_source_mapping_state: 'lambda:UpdateEventSourceMapping',
    add_layer: 'lambda:UpdateFunctionConfiguration',
    remove_layer: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
    add_latency: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
    remove_latency: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
    add_error: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
    remove_error: 'lambda:GetFunctionConfiguration lambda:UpdateFunctionConfiguration',
  },
  'chaosaws.awslambda.probes': {
    get_function_concurrency: 'lambda:GetFunctionConcurrency',
    get_function_timeout: 'lambda:GetFunctionConfiguration',
    get_function_memory_size: 'lambda:GetFunctionConfiguration',
    list_event_source_mapping: 'lambda:ListEventSourceMappings',
  },
  'chaosaws.cloudwatch.actions': {
    delete_rule: 'events:DeleteRule events:ListTargetsByRule events:RemoveTargets',
    disable_rule: 'events:DisableRule',
    enable_rule: 'events:EnableRule',
    put_metric_data: 'cloudwatch:PutMetricData',
    put_rule: 'events:PutRule',
    put_rule_targets: 'events:PutTargets',
    remove_rule_targets: 'events:ListTargetsByRule events:RemoveTargets',
  },
  'chaosaws.cloudwatch.probes': {
    get_alarm_state_value: 'cloudwatch:DescribeAlarms',
    get_metric_statistics: 'cloudwatch:GetMetricStatistics',
    get_metric_data: 'cloudwatch:GetMetricData',
  },
  'chaosaws.ec2.actions': {
    stop_instance:
      'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
    stop_instances:
      'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
    terminate_instances: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:TerminateInstances',
    terminate_instance: 'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:TerminateInstances',
    start_instances: 'ec2:DescribeInstances ec2:StartInstances',
    restart_instances: 'ec2:DescribeInstances ec2:RebootInstances',
    detach_random_volume: 'ec2:CreateTags ec2:DescribeInstances ec2:DetachVolume',
    attach_volume: 'ec2:AttachVolume ec2:DescribeInstances ec2:DescribeVolumes',
    stop_instances_by_incremental_steps:
      'ec2:CancelSpotInstanceRequests ec2:DescribeInstances ec2:StopInstances ec2:TerminateInstances',
    set_tags_on_instances: 'ec2:CreateTags ec2:DescribeInstances',
    remove_tags_from_instances: 'ec2:DeleteTags ec2:DescribeInstances',
  },
  'chaosaws.ec2.probes': {
    describe_instances: 'ec2:DescribeInstances',
    count_instances: 'ec2:DescribeInstances',
    instance_state: 'ec2:DescribeInstances',
    count_min_instances: 'ec2:DescribeInstances',
  },
  'chaosaws.ecs.actions': {
    stop_random_tasks: 'ecs:DescribeClusters ecs:DescribeServices ecs:ListTasks ecs:StopTask',
    stop_task: 'ecs:ListTasks ecs:StopTask',
    delete_service: 'ecs:DeleteService ecs:ListServices ecs:ListTasks ecs:UpdateService',
    tag_resource: 'ecs:TagResource',
    delete_cluster: 'ecs:DeleteCluster',
    deregister_container_instance: 'ecs:DeregisterContainerInstance',
    untag_resource: 'ecs:UntagResource',
    update_desired_count: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
    set_service_placement_strategy: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
    set_service_deployment_configuration: 'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateService',
    update_container_instances_state:
      'ecs:DescribeClusters ecs:DescribeServices ecs:UpdateContainerInstancesState',
  },
  'chaosaws.ecs.probes': {
    service_is_deploying: 'ecs:DescribeServices',
    are_all_desired_tasks_running: 'ecs:DescribeServices',
    describe_cluster: 'ecs:DescribeClusters',
    describe_service: 'ecs:DescribeServices',
    describe_tasks: 'ecs:DescribeTasks ecs:ListTasks',
  },
  'chaosaws.eks.actions': {
    create_cluster: 'eks:CreateCluster',
    delete_cluster: 'eks:DeleteCluster',
  },
  'chaosaws.eks.probes': {
    describe_cluster: 'eks:DescribeCluster',
    list_clusters: 'eks:ListClusters',
  },
  'chaosaws.elasticache.actions': {
    reboot_cache_clusters: 'elasticache:DescribeCacheClusters elasticache:RebootCacheCluster',
    delete_cache_clusters: 'elasticache:DeleteCacheCluster elasticache:DescribeCacheClusters',
    delete_replication_groups: 'elasticache:DeleteReplicationGroup elasticache:DescribeReplicationGroups',
    test_failover: 'elasticache:TestFailover',
  },
  'chaosaws.elasticache.probes': {
    describe_cache_cluster: 'elasticache:DescribeCacheClusters',
    get_cache_node_count: 'elasticache:DescribeCacheClusters',
    get_cache_node_status: 'elasticache:DescribeCacheClusters',
    count_cache_clusters_from_replication_group: 'elasticache:DescribeReplicationGroups',
  },
  'chaosaws.elbv2.actions': {
    deregister_target:
      'elasticloadbalancing:DeregisterTargets elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
    set_security_groups:
      'ec2:DescribeSecurityGroups elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:SetSecurityGroups',
    set_subnets:
      'ec2:DescribeSubnets elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:SetSubnets',
    delete_load_balancer:
      'elasticloadbalancing:DeleteLoadBalancer elasticloadbalancing:DescribeLoadBalancers',
    enable_access_log: 'elasticloadbalancing:ModifyLoadBalancerAttributes',
  },
  'chaosaws.elbv2.probes': {
    targets_health_count:
      'elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
    all_targets_healthy:
      'elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth',
    is_access_log_enabled: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
  },
  'chaosaws.emr.actions': {
    modify_cluster: 'elasticmapreduce:ModifyCluster',
    modify_instance_fleet:
      'elasticmapreduce:ListInstanceFleets elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceFleet',
    modify_instance_groups_instance_count:
      'elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceGroups',
    modify_instance_groups_shrink_policy:
      'elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceGroups',
  },
  'chaosaws.emr.probes': {
    describe_cluster: 'elasticmapreduce:DescribeCluster',
    describe_instance_fleet: 'elasticmapreduce:ListInstanceFleets elasticmapreduce:ListInstanceGroups',
    describe_instance_group: 'elasticmapreduce:ListInstanceGroups',
    list_cluster_fleet_instances: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ListInstances',
    list_cluster_group_instances: 'elasticmapreduce:ListInstanceGroups elasticmapreduce:ListInstances',
  },
  'chaosaws.fis.actions': {
    start_experiment: 'fis:StartExperiment',
    stop_experiment: 'fis:StopExperiment',
    stop_experiments_by_tags: 'fis:DeleteExperimentTemplate fis:ListExperiments fis:StopExperiment',
    start_stress_pod_delete_scenario: 'fis:CreateExperimentTemplate fis:StartExperiment',
    start_availability_zone_power_interruption_scenario:
      'fis:CreateExperimentTemplate fis:StartExperiment iam:AttachRolePolicy iam:CreatePolicy iam:CreateRole sts:GetCallerIdentity',
    restore_availability_zone_power_after_interruption:
      'fis:DeleteExperimentTemplate fis:ListExperiments fis:StopExperiment iam:DeleteRole iam:DeleteRolePolicy iam:DetachRolePolicy iam:ListAttachedRolePolicies',
  },
  'chaosaws.fis.probes': {
    get_experiment: 'fis:GetExperiment',
  },
  'chaosaws.iam.actions': {
    attach_role_policy: 'iam:AttachRolePolicy',
    create_policy: 'iam:CreatePolicy',
    detach_role_policy: 'iam:DetachRolePolicy',
  },
  'chaosaws.iam.probes': {
    get_policy: 'iam:GetPolicy',
  },
  'chaosaws.incidents.probes': {
    get_incidents: 'ssm-incidents:ListIncidentRecords',
    get_active_incidents: 'ssm-incidents:ListIncidentRecords',
    get_resolved_incidents: 'ssm-incidents:ListIncidentRecords',
    has_incident_been_opened: 'ssm-incidents:ListIncidentRecords',
    has_incident_been_resolved: 'ssm-incidents:ListIncidentRecords',
    get_active_incident_items: 'ssm-incidents:ListIncidentRecords',
    get_resolved_incident_items: 'ssm-incidents:ListIncidentRecords ssm-incidents:ListRelatedItems',
  },
  'chaosaws.msk.actions': {
    reboot_msk_broker: 'kafka:RebootBroker',
    delete_cluster: 'kafka:DeleteCluster',
  },
  'chaosaws.msk.probes': {
    describe_msk_cluster: 'kafka:DescribeCluster',
    get_bootstrap_servers: 'kafka:GetBootstrapBrokers',
  },
  'chaosaws.rds.actions': {
    failover_db_cluster: 'rds:FailoverDBCluster',
    reboot_db_instance: 'rds:RebootDBInstance',
    stop_db_instance: 'rds:StopDBInstance',
    stop_db_cluster: 'rds:StopDBCluster',
    delete_db_instance: 'rds:DeleteDBInstance',
    delete_db_cluster: 'rds:DeleteDBCluster',
    delete_db_cluster_endpoint: 'rds:DeleteDBClusterEndpoint rds:DescribeDBClusters',
  },
  'chaosaws.rds.probes': {
    instance_status: 'rds:DescribeDBInstances',
    cluster_status: 'rds:DescribeDBClusters',
    cluster_membership_count: 'rds:DescribeDBClusters',
  },
  'chaosaws.route53.actions': {
    associate_vpc_with_zone: 'route53:AssociateVPCWithHostedZone',
    disassociate_vpc_from_zone: 'route53:DisassociateVPCFromHostedZone',
  },
  'chaosaws.route53.probes': {
    get_hosted_zone: 'route53:GetHostedZone',
    get_health_check_status: 'route53:GetHealthCheckStatus',
    get_dns_answer: 'route53:TestDNSAnswer',
  },
  'chaosaws.s3.actions': {
    delete_object: 's3:DeleteObject s3:ListAllMyBuckets',
    toggle_versioning: 's3:GetBucketVersioning s3:ListAllMyBuckets s3:PutBucketVersioning',
  },
  'chaosaws.s3.probes': {
    bucket_exists: 's3:ListAllMyBuckets',
    object_exists: 's3:GetObject s3:ListAllMyBuckets',
  },
  'chaosaws.ssm.actions': {
    create_document: 'ssm:CreateDocument',
    send_command: 'ssm:SendCommand',
    delete_document: 'ssm:DeleteDocument',
    put_parameter: 'ssm:PutParameter',
  },
  'chaosaws.xray.probes': {
    get_traces: 'xray:BatchGetTraces xray:GetTraceSummaries',
    get_traces_summaries: 'xray:GetTraceSummaries',
    get_most_recent_trace: 'xray:BatchGetTraces xray:GetTraceSummaries',
    get_service_graph: 'xray:GetServiceGraph',
  },
};
